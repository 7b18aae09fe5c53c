import { KindredError } from '@kindred/core';

/** Permutations one after the other, as kernels take them; each must have `items` entries. */
export function joinPermutations(permutations: readonly Int32Array[], items: number): Int32Array {
  const joined = new Int32Array(permutations.length * items);
  permutations.forEach((permutation, k) => {
    if (permutation.length !== items || permutation.some((at) => at < 0 || at >= items)) {
      throw new KindredError(
        'METRIC_PERMUTATION',
        `Permutation ${k} is not one of ${items} items.`,
      );
    }
    joined.set(permutation, k * items);
  });
  return joined;
}
