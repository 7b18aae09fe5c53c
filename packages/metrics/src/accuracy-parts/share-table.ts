import { holm, type PartTable } from '@kindred/core';
import { adjusted } from '../shared/adjusted.ts';
import type { Share } from './share-of.ts';
import { shareP } from './share-p.ts';

/** One part: its share of predicted judgments and the p value of its difference from the whole's. */
export interface SharePart {
  readonly name: string | number;
  readonly figures: Share;
  readonly p: number | null;
}

/** Shares of parts with intervals and tests, all tests of the table adjusted together by Holm. */
export function shareTable(
  kind: { readonly name: string; readonly part: string; readonly description: string },
  parts: readonly SharePart[],
  whole: Share,
  chance: number,
  notes: readonly string[],
): PartTable {
  const ofChance: readonly (number | null)[] = parts.map(
    ({ figures: { share, effective } }) => shareP(share, effective, chance).either,
  );
  const differing = parts.map(({ p }) => p);
  const [chanceHolm, differenceHolm] = adjusted([ofChance, differing], holm);
  return {
    name: kind.name,
    columns: [
      { name: kind.part, description: kind.description },
      { name: 'judgments', description: 'Judgments of the reference that belong to it.' },
      { name: 'effective', description: 'Independent judgments they are worth.' },
      { name: 'accuracy', description: 'Share of them the model’s geometry predicts.' },
      { name: 'low', description: 'Wilson interval at the effective number, 95 %.' },
      { name: 'high', description: 'Its other end.' },
      { name: 'p_chance', description: 'Of an accuracy other than a guess’s, two-sided.' },
      { name: 'p_chance_holm', description: 'Adjusted over all tests of the table.' },
      { name: 'difference', description: 'From the accuracy over all judgments.' },
      { name: 'p_difference', description: 'Of a difference other than 0, two-sided.' },
      { name: 'p_difference_holm', description: 'Adjusted over all tests of the table.' },
    ],
    rows: parts.map(({ name, figures: { judgments, effective, share, low, high }, p }, k) => [
      name,
      judgments,
      effective,
      share,
      low,
      high,
      ofChance[k],
      chanceHolm[k],
      share - whole.share,
      p,
      differenceHolm[k],
    ]),
    notes: [
      `Accuracy over all ${whole.judgments} judgments: ${whole.share.toFixed(4)}; a guess: ${chance.toFixed(4)}.`,
      ...notes,
    ],
    profile: { part: kind.part, value: 'accuracy', low: 'low', high: 'high', nothing: chance },
  };
}
