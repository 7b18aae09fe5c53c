import { breathe, quantile } from '@kindred/core';
import type { Random } from '@kindred/core';
import { effectCovariances } from '../fit/effect-covariances.ts';
import { findTheta } from '../fit/find-theta.ts';
import { fixedCovariance } from '../fit/fixed-covariance.ts';
import type { MixedFit } from '../fit/mixed-fit.ts';
import { solveTriangle } from '../fit/solve-triangle.ts';
import { correlationsOf } from './correlations-of.ts';
import { simulateOutcome } from './simulate-outcome.ts';
import type { VarianceIntervals } from './variance-intervals.ts';

export interface ModelBootstrap extends VarianceIntervals {
  /** Of the kept coefficients, with the two-sided p of 0. */
  readonly coefficients: readonly {
    readonly low: number;
    readonly high: number;
    readonly p: number;
  }[];
  /** Draws whose fit did not converge, left out. */
  readonly failed: number;
}

/**
 * 95 % intervals by the parametric bootstrap: `count` outcomes are drawn from the fitted model and
 * fitted as it was. Coefficients: bootstrap-t, estimate − quantiles of (draw − estimate) / its error
 * times the error, p = (1 + draws with |t| at least ours) / (1 + draws) (Davison & Hinkley 1997,
 * sections 4.2.3 and 5.2); deviations and correlations: percentiles, as lme4's `confint(method = "boot")`;
 * a correlation that a draw leaves undefined is null. Null where over half of the fits did not converge.
 * `onStep` gets the draws done.
 */
export async function bootstrapModel(
  fit: MixedFit,
  random: Random,
  count: number,
  signal: AbortSignal,
  onStep?: (done: number, of: number) => void,
): Promise<ModelBootstrap | null> {
  const { problem, restricted, upper, scales, coefficients, covariance } = fit;
  const { n, p } = problem;
  const errors = coefficients.map((_, k) => Math.sqrt(covariance[k * p + k]));
  const ts: number[][] = Array.from(coefficients, () => []);
  const deviations: number[][][] = problem.blocks.map(({ size }) =>
    Array.from({ length: size }, () => []),
  );
  const correlations: (number | null)[][][] = fit.effects.map((effects) =>
    correlationsOf(effects).map(() => []),
  );
  const sigmas: number[] = [];
  let failed = 0;
  for (let draw = 0; draw < count; draw++) {
    onStep?.(draw, count);
    await breathe(signal);
    const drawn = { ...problem, y: simulateOutcome(fit, random) };
    const found = await findTheta(drawn, restricted, [1], signal);
    if (!found?.converged) {
      failed++;
      continue;
    }
    const { solution } = found;
    const sigma = Math.sqrt(solution.squares / (n - (restricted ? p : 0)));
    const spread = fixedCovariance(upper, p, solution.inverse, sigma);
    solveTriangle(upper, p, solution.coefficients).forEach((value, k) => {
      ts[k].push((value - coefficients[k]) / Math.sqrt(spread[k * p + k]));
    });
    effectCovariances(solution.factors, scales, sigma).forEach((effects, b) => {
      deviations[b].forEach((values, term) => {
        values.push(Math.sqrt(effects[term * scales[b].length + term]));
      });
      correlationsOf(effects).forEach((value, pair) => correlations[b][pair].push(value));
    });
    sigmas.push(sigma);
  }
  if (failed > count / 2) return null;
  const percentiles = (values: readonly number[]) => {
    const sorted = values.toSorted((a, b) => a - b);
    return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
  };
  return {
    coefficients: ts.map((t, k) => {
      const { low, high } = percentiles(t);
      const own = Math.abs(coefficients[k] / errors[k]);
      const beyond = t.filter((value) => Math.abs(value) >= own).length;
      return {
        low: coefficients[k] - high * errors[k],
        high: coefficients[k] - low * errors[k],
        p: (1 + beyond) / (1 + t.length),
      };
    }),
    deviations: deviations.map((block) => block.map(percentiles)),
    correlations: correlations.map((block) =>
      block.map((values) => {
        const known = values.filter((value) => value !== null);
        return known.length < values.length ? null : percentiles(known);
      }),
    ),
    sigma: percentiles(sigmas),
    failed,
  };
}
