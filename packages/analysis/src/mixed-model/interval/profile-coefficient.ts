import type { MixedFit } from '../fit/mixed-fit.ts';
import { leastOf } from '../fit/least-of.ts';
import { mixedProblem } from '../fit/mixed-problem.ts';
import { orthonormalBasis } from '../fit/orthonormal-basis.ts';
import { profiledDeviance } from '../fit/profiled-deviance.ts';
import { thetaDiagonal } from '../fit/theta-diagonal.ts';
import { findCrossing } from './find-crossing.ts';
import type { ProfileEnds } from './profile-ends.ts';

/**
 * 95 % profile likelihood interval of one kept coefficient: the values at which the ML deviance, all
 * else at its best, is within 3.84 of its least (Bates et al. 2015, section 5.1). `fit` is by ML.
 */
export async function profileCoefficient(
  fit: MixedFit,
  coefficient: number,
  signal: AbortSignal,
): Promise<ProfileEnds> {
  const { input, problem, kept, theta, criterion } = fit;
  const { n, p } = problem;
  const others = kept.filter((_, k) => k !== coefficient);
  const x = new Float64Array(n * others.length);
  const own = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    own[row] = input.x[row * input.columns + kept[coefficient]];
    others.forEach((column, k) => {
      x[row * others.length + k] = input.x[row * input.columns + column];
    });
  }
  const { q } = orthonormalBasis(x, n, others.length);
  const rest = mixedProblem(input.y, q, others.length, problem.blocks);
  const estimate = fit.coefficients[coefficient];
  const error = Math.sqrt(fit.covariance[coefficient * p + coefficient]);
  // Independent effects of the residual's size; the others may have several minima.
  const plain = Float64Array.from(thetaDiagonal(problem.blocks), Number);
  const end = (step: number, limit: number) => {
    let last = theta;
    return findCrossing(
      async (value) => {
        const y = input.y.map((outcome, row) => outcome - value * own[row]);
        const least = await leastOf(profiledDeviance({ ...rest, y }, false), [last, plain], signal);
        last = least.x;
        return least.at.value - criterion;
      },
      estimate,
      step,
      limit,
    );
  };
  return { low: await end(-2 * error, -Infinity), high: await end(2 * error, Infinity) };
}
