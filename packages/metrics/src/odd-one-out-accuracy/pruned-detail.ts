import { wilsonInterval, type KernelSession, type ResultTable, type Vectors } from '@kindred/core';
import type { ChoiceRows } from '../shared/choice-rows.ts';
import { dimensionRanks } from './dimension-ranks.ts';
import { effectiveJudgments } from './effective-judgments.ts';
import { prunedAccuracy } from './pruned-accuracy.ts';
import { prunedSimilarity } from './pruned-similarity.ts';

const shares = [0.95, 0.99];

/**
 * How few dimensions an item needs (Hebart et al. 2020): accuracy and P(i,j) by the number of largest
 * dimensions each item keeps, the others 0. Null where nothing can be predicted.
 */
export async function prunedDetail(
  rows: ChoiceRows,
  places: Int32Array,
  { values, dimensions }: Vectors,
  ties: 'shared' | 'wrong',
  kernels: KernelSession,
): Promise<ResultTable | null> {
  const ranks = dimensionRanks(values, dimensions);
  const accuracy = prunedAccuracy(rows, places, { dimensions, values, ranks }, ties);
  const full = accuracy[dimensions - 1];
  if (Number.isNaN(full)) return null;
  const { r2, items } = await prunedSimilarity(values, dimensions, ranks, kernels);
  const n = effectiveJudgments(rows, places);
  const chance = 1 / rows.options;
  const curve = Array.from(accuracy, (share, k) => {
    const [low, high] = wilsonInterval(share, n);
    return { kept: k + 1, share, low, high, r2: Number.isNaN(r2[k]) ? null : r2[k] };
  });
  const need = (reached: (at: (typeof curve)[number], share: number) => boolean) =>
    shares
      .map((share) => `${curve.find((at) => reached(at, share))!.kept} for ${100 * share} %`)
      .join(', ');
  const choices = Math.round(n).toLocaleString('en');
  return {
    name: 'Accuracy by dimensions kept',
    columns: [
      { name: 'kept', description: 'Dimensions each item keeps, its largest; the others are 0.' },
      { name: 'accuracy', description: 'Share of the choices predicted.' },
      { name: 'low', description: 'Of its 95 % Wilson interval.' },
      { name: 'high', description: 'Of its 95 % Wilson interval.' },
      { name: 'of_full', description: 'Accuracy / that of all dimensions.' },
      { name: 'similarity_r2', description: 'Variance of P(i,j) left: r² with that of all.' },
    ],
    rows: curve.map(({ kept, share, low, high, r2: left }) => [
      kept,
      share,
      low,
      high,
      share / full,
      left,
    ]),
    notes: [
      `Dimensions an item needs for a share of the full accuracy: ${need((at, share) => at.share >= share * full)}.`,
      ...(full > chance
        ? [
            `For a share of what the full accuracy is above chance: ${need((at, share) => at.share - chance >= share * (full - chance))}.`,
          ]
        : []),
      `For a share of the variance of P(i,j) among ${items} items: ${need((at, share) => (at.r2 ?? 0) >= share)}.`,
      `Intervals count ${choices} distinct triplets (by weight).`,
    ],
    figures: [
      {
        kind: 'scatter',
        name: 'accuracy by dimensions kept',
        caption: `Accuracy by the number of largest dimensions each item keeps, with pointwise 95 % intervals over ${choices} triplets.`,
        x: { label: 'dimensions kept', scale: 'linear' },
        y: { label: 'accuracy', scale: 'linear' },
        points: [],
        line: curve.map(({ kept, share, low, high }) => ({ x: kept, y: share, low, high })),
      },
    ],
  };
}
