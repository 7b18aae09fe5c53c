import { fitMixedModel } from '../fit/fit-mixed-model.ts';
import type { MixedFit } from '../fit/mixed-fit.ts';
import { heldEnds } from './held-ends.ts';
import { profileCorrelation } from './profile-correlation.ts';
import type { ProfileEnds } from './profile-ends.ts';
import { reorderBlock } from './reorder-block.ts';
import { unitVectors } from './unit-vectors.ts';
import type { VarianceIntervals } from './variance-intervals.ts';

/**
 * 95 % profile likelihood intervals of standard deviations and correlations; `fit` is by ML. The
 * columns of a block may stand in any order: put first, a deviation is the factor's entry τ₁₁.
 */
export async function profileVariances(
  whole: MixedFit,
  signal: AbortSignal,
): Promise<VarianceIntervals> {
  // Profiled in units of the residuals, so that the outcome's own decide nothing.
  const unit = whole.sigma;
  const y = whole.input.y.map((value) => value / unit);
  const fit = (await fitMixedModel({ ...whole.input, y }, false, signal)) ?? whole;
  const scale = fit === whole ? 1 : unit;
  const inUnits = ({ low, high }: ProfileEnds): ProfileEnds => ({
    low: low === null ? null : scale * low,
    high: high === null ? null : scale * high,
  });
  const { blocks } = fit.problem;
  const deviations: ProfileEnds[][] = [];
  const correlations: (ProfileEnds | null)[][] = [];
  for (const [block, { size }] of blocks.entries()) {
    const own: ProfileEnds[] = [];
    const pairs: (ProfileEnds | null)[] = [];
    for (let row = 0; row < size; row++) {
      own.push(inUnits(await profileDeviation(fit, block, row, signal)));
      for (let column = 0; column < row; column++) {
        pairs.push(await profileCorrelation(fit, block, column, row, signal));
      }
    }
    deviations.push(own);
    correlations.push(pairs);
  }
  return { deviations, correlations, sigma: inUnits(await profileSigma(fit, signal)) };
}

function profileDeviation(
  fit: MixedFit,
  block: number,
  term: number,
  signal: AbortSignal,
): Promise<ProfileEnds> {
  const { problem, x, plain, at } = reorderBlock(fit, block, [term]);
  const { size } = fit.problem.blocks[block];
  const scale = fit.scales[block][term];
  const estimate = Math.sqrt(fit.effects[block][term * size + term]);
  const units = unitVectors(x.length);
  const held = {
    estimate,
    step: Math.max(0.3 * estimate, (0.05 * fit.sigma) / scale),
    least: 0,
    most: Infinity,
    hold: (value: number) => ({
      base: units[at].map((entry) => entry * value * scale),
      directions: units.filter((_, k) => k !== at),
    }),
    start: x.filter((_, k) => k !== at),
    plain: plain.filter((_, k) => k !== at),
  };
  return heldEnds(problem, fit.criterion, held, signal);
}

function profileSigma(fit: MixedFit, signal: AbortSignal): Promise<ProfileEnds> {
  const { problem, x, plain } = reorderBlock(fit, 0, []);
  const units = unitVectors(x.length);
  const held = {
    estimate: fit.sigma,
    step: 0.2 * fit.sigma,
    least: 1e-9 * fit.sigma,
    most: Infinity,
    hold: (value: number) => ({
      base: units.at(-1)!.map((entry) => entry * Math.log(value)),
      directions: units.slice(0, -1),
    }),
    start: x.slice(0, -1),
    plain: plain.slice(0, -1),
  };
  return heldEnds(problem, fit.criterion, held, signal);
}
