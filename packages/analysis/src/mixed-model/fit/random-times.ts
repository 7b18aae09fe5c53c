import type { MixedProblem } from './mixed-problem.ts';

/** Zᵀ v, q long. */
export function randomTimes(problem: MixedProblem, v: Float64Array): Float64Array {
  const product = new Float64Array(problem.q);
  problem.blocks.forEach(({ levels, size, values }, at) => {
    for (let row = 0; row < problem.n; row++) {
      const start = problem.offsets[at] + levels[row] * size;
      for (let i = 0; i < size; i++) product[start + i] += values[row * size + i] * v[row];
    }
  });
  return product;
}
