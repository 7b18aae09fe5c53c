import type { MixedProblem } from './mixed-problem.ts';

/** A Λ in place: A is rows × q, Λ has each block's factor once per level on its diagonal. */
export function timesFactors(
  { blocks, offsets, q }: MixedProblem,
  factors: readonly Float64Array[],
  a: Float64Array,
): Float64Array {
  for (let start = 0; start < a.length; start += q) {
    blocks.forEach(({ count, size }, at) => {
      const factor = factors[at];
      for (let level = 0; level < count; level++) {
        const from = start + offsets[at] + level * size;
        // Lower triangular: column j reads columns j and after only, so it may overwrite itself.
        for (let j = 0; j < size; j++) {
          let sum = 0;
          for (let i = j; i < size; i++) sum += a[from + i] * factor[i * size + j];
          a[from + j] = sum;
        }
      }
    });
  }
  return a;
}
