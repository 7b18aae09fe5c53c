import type { Random } from '@kindred/core';

/** A fold for each of some items, 0 to folds − 1, as even as can be. */
export function objectFolds(items: number, folds: number, random: Random): Int32Array {
  return random.shuffle(Int32Array.from({ length: items }, (_, item) => item % folds));
}
