import type { MixedProblem } from './mixed-problem.ts';

/** Z b, n long. */
export function timesRandom(problem: MixedProblem, b: Float64Array): Float64Array {
  const product = new Float64Array(problem.n);
  problem.blocks.forEach(({ levels, size, values }, at) => {
    for (let row = 0; row < problem.n; row++) {
      const start = problem.offsets[at] + levels[row] * size;
      for (let i = 0; i < size; i++) product[row] += values[row * size + i] * b[start + i];
    }
  });
  return product;
}
