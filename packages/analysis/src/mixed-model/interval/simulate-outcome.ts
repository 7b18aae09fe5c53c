import type { Random } from '@kindred/core';
import type { MixedFit } from '../fit/mixed-fit.ts';
import { timesRandom } from '../fit/times-random.ts';

/** An outcome drawn from a fitted model: new effects of every group and new residuals. */
export function simulateOutcome(fit: MixedFit, random: Random): Float64Array {
  const { problem, solution, sigma } = fit;
  const effects = new Float64Array(problem.q);
  problem.blocks.forEach(({ count, size }, b) => {
    for (let level = 0; level < count; level++) {
      const start = problem.offsets[b] + level * size;
      for (let column = 0; column < size; column++) {
        const draw = sigma * random.normal();
        for (let row = column; row < size; row++) {
          effects[start + row] += solution.factors[b][row * size + column] * draw;
        }
      }
    }
  });
  return timesRandom(problem, effects).map((effect, row) => {
    let fixed = 0;
    for (let k = 0; k < problem.p; k++) {
      fixed += problem.basis[row * problem.p + k] * solution.coefficients[k];
    }
    return fixed + effect + sigma * random.normal();
  });
}
