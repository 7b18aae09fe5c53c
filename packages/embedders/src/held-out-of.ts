import { type HeldOut, type JudgmentTable, wilsonInterval } from '@kindred/core';
import { effectiveTrials } from './effective-trials.ts';

/**
 * Held-out figures as the contract wants them; null where nothing was held out, or nothing of any
 * weight. Orders and repeats of one triplet are not independent, so the interval counts unordered
 * triplets, not rows, and by their weights, as the accuracy does.
 */
export function heldOutOf(
  table: JudgmentTable,
  figures: { readonly loss: number; readonly accuracy: number } | null,
  ties: NonNullable<HeldOut['ties']> = 'shared',
): HeldOut | null {
  if (!figures || table.count === 0 || !Number.isFinite(figures.accuracy)) return null;
  const independent = effectiveTrials(table);
  if (independent === 0) return null;
  return {
    judgments: table.count,
    crossEntropy: figures.loss,
    accuracy: figures.accuracy,
    ties,
    accuracyInterval: { value: wilsonInterval(figures.accuracy, independent) },
  };
}
