import type { MixedFit } from '../fit/mixed-fit.ts';
import { mixedProblem } from '../fit/mixed-problem.ts';
import type { MixedProblem } from '../fit/mixed-problem.ts';
import { semidefiniteFactor } from './semidefinite-factor.ts';

/**
 * The fit's problem with some columns of one block put first, and where it stands there: (τ, log σ)
 * with τ the factors of the effects' covariance, the block's own beginning at `at`; `plain` has no
 * correlations.
 */
export function reorderBlock(
  fit: MixedFit,
  block: number,
  leading: readonly number[],
): {
  readonly problem: MixedProblem;
  readonly x: Float64Array;
  readonly plain: Float64Array;
  readonly at: number;
} {
  const { y, basis, p, blocks } = fit.problem;
  const orders = blocks.map(({ size }, b) => {
    const all = Array.from({ length: size }, (_, term) => term);
    return b === block ? [...leading, ...all.filter((term) => !leading.includes(term))] : all;
  });
  const reordered = blocks.map((one, b) => ({
    ...one,
    values: one.values.map((_, place) => {
      const within = place % one.size;
      return one.values[place - within + orders[b][within]];
    }),
  }));
  let at = 0;
  const x: number[] = [];
  const plain: number[] = [];
  orders.forEach((order, b) => {
    const { size } = blocks[b];
    const covariance = new Float64Array(size * size);
    order.forEach((from, i) =>
      order.forEach((to, j) => {
        covariance[i * size + j] =
          fit.effects[b][from * size + to] * fit.scales[b][from] * fit.scales[b][to];
      }),
    );
    const factor = semidefiniteFactor(covariance, size);
    if (b === block) at = x.length;
    for (let column = 0; column < size; column++) {
      for (let row = column; row < size; row++) {
        const entry = factor[row * size + column];
        // From a variance of exactly 0 no slope leads away.
        x.push(row === column ? Math.max(entry, 0.05 * fit.sigma) : entry);
        const deviation = Math.sqrt(covariance[row * size + row]);
        plain.push(row === column ? Math.max(deviation, 0.05 * fit.sigma) : 0);
      }
    }
  });
  return {
    problem: mixedProblem(y, basis, p, reordered),
    x: Float64Array.of(...x, Math.log(fit.sigma)),
    plain: Float64Array.of(...plain, Math.log(fit.sigma)),
    at,
  };
}
