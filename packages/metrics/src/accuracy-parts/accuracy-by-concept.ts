import { benjaminiHochberg, type PartTable } from '@kindred/core';
import { adjusted } from '../shared/adjusted.ts';
import { againstWhole } from './against-whole.ts';
import type { HitRows } from './hit-rows.ts';
import { shareOf } from './share-of.ts';

/**
 * Accuracy for each concept, over the judgments that show it, those first that are the surest to be
 * below the model's accuracy over all judgments.
 */
export function accuracyByConcept(rows: HitRows): PartTable {
  const own = rows.items.map((): number[] => []);
  rows.triplets.forEach((item, at) => own[item].push(Math.floor(at / 3)));
  const whole = shareOf(
    Int32Array.from({ length: rows.count }, (_, row) => row),
    rows,
  );
  const concepts = rows.items.flatMap((concept, item) => {
    if (own[item].length === 0) return [];
    const figures = shareOf(own[item], rows);
    return [{ concept, figures, p: againstWhole(figures, whole)?.below ?? null }];
  });
  const [found] = adjusted([concepts.map(({ p }) => p)], benjaminiHochberg);
  const ranked = concepts
    .map((one, k) => ({ ...one, adjusted: found[k] }))
    .toSorted((a, b) => (a.p ?? 1) - (b.p ?? 1) || a.figures.share - b.figures.share);
  const worse = found.filter((p) => p !== null && p < 0.05).length;
  const never = rows.items.length - concepts.length;
  return {
    name: 'Accuracy by concept',
    columns: [
      { name: 'concept', description: 'Id of the stimulus.' },
      { name: 'judgments', description: 'Judgments of the reference that show it.' },
      { name: 'accuracy', description: 'Share of them the model’s geometry predicts.' },
      { name: 'low', description: 'Wilson interval at the effective number, 95 %.' },
      { name: 'high', description: 'Its other end.' },
      { name: 'difference', description: 'From the accuracy over all judgments.' },
      { name: 'p_below', description: 'Of an accuracy below that over all judgments, one-sided.' },
      { name: 'p_below_bh', description: 'Adjusted over concepts (Benjamini & Hochberg).' },
      { name: 'below', description: 'Whether the adjusted p is below .05.' },
    ],
    rows: ranked.map(({ concept, figures: { judgments, share, low, high }, p, ...one }) => [
      concept,
      judgments,
      share,
      low,
      high,
      share - whole.share,
      p,
      one.adjusted,
      one.adjusted === null ? null : one.adjusted < 0.05,
    ]),
    notes: [
      `Accuracy over all ${whole.judgments} judgments: ${whole.share.toFixed(4)}. ${worse} of ${concepts.length} concepts are below it, at most 5 % of them falsely.`,
      ...(never > 0 ? [`${never} more are in no judgment.`] : []),
    ],
  };
}
