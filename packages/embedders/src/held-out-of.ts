import { type HeldOut, type JudgmentTable, unorderedTrials, wilsonInterval } from '@kindred/core';

/**
 * Held-out figures as the contract wants them; null where nothing was held out. Orders and repeats
 * of one triplet are not independent, so the interval counts unordered triplets, not rows.
 */
export function heldOutOf(
  table: JudgmentTable,
  figures: { readonly loss: number; readonly accuracy: number } | null,
  ties: NonNullable<HeldOut['ties']> = 'shared',
): HeldOut | null {
  if (!figures || table.count === 0 || !Number.isFinite(figures.accuracy)) return null;
  const independent = unorderedTrials(table).count;
  return {
    judgments: table.count,
    crossEntropy: figures.loss,
    accuracy: figures.accuracy,
    ties,
    accuracyInterval: { value: wilsonInterval(figures.accuracy, independent) },
  };
}
