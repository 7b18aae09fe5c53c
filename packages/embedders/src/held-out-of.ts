import { type HeldOut, wilsonInterval } from '@kindred/core';

/** Held-out figures as the contract wants them; null where nothing was held out. */
export function heldOutOf(
  judgments: number,
  figures: { readonly loss: number; readonly accuracy: number } | null,
): HeldOut | null {
  if (!figures || judgments === 0 || !Number.isFinite(figures.accuracy)) return null;
  return {
    judgments,
    crossEntropy: figures.loss,
    accuracy: figures.accuracy,
    accuracyInterval: { value: wilsonInterval(figures.accuracy, judgments) },
  };
}
