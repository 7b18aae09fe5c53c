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
export function profileVariances(whole: MixedFit): VarianceIntervals {
  // Profiled in units of the residuals, so that the outcome's own decide nothing.
  const unit = whole.sigma;
  const y = whole.input.y.map((value) => value / unit);
  const fit = fitMixedModel({ ...whole.input, y }, false) ?? whole;
  const scale = fit === whole ? 1 : unit;
  const inUnits = ({ low, high }: ProfileEnds): ProfileEnds => ({
    low: low === null ? null : scale * low,
    high: high === null ? null : scale * high,
  });
  const { blocks } = fit.problem;
  return {
    deviations: blocks.map(({ size }, block) =>
      Array.from({ length: size }, (_, term) => inUnits(profileDeviation(fit, block, term))),
    ),
    correlations: blocks.map(({ size }, block) => {
      const pairs: (ProfileEnds | null)[] = [];
      for (let row = 1; row < size; row++) {
        for (let column = 0; column < row; column++) {
          pairs.push(profileCorrelation(fit, block, column, row));
        }
      }
      return pairs;
    }),
    sigma: inUnits(profileSigma(fit)),
  };
}

function profileDeviation(fit: MixedFit, block: number, term: number): ProfileEnds {
  const { problem, x, plain, at } = reorderBlock(fit, block, [term]);
  const { size } = fit.problem.blocks[block];
  const scale = fit.scales[block][term];
  const estimate = Math.sqrt(fit.effects[block][term * size + term]);
  const units = unitVectors(x.length);
  return heldEnds(problem, fit.criterion, {
    estimate,
    step: Math.max(0.3 * estimate, (0.05 * fit.sigma) / scale),
    least: 0,
    most: Infinity,
    hold: (value) => ({
      base: units[at].map((entry) => entry * value * scale),
      directions: units.filter((_, k) => k !== at),
    }),
    start: x.filter((_, k) => k !== at),
    plain: plain.filter((_, k) => k !== at),
  });
}

function profileSigma(fit: MixedFit): ProfileEnds {
  const { problem, x, plain } = reorderBlock(fit, 0, []);
  const units = unitVectors(x.length);
  return heldEnds(problem, fit.criterion, {
    estimate: fit.sigma,
    step: 0.2 * fit.sigma,
    least: 1e-9 * fit.sigma,
    most: Infinity,
    hold: (value) => ({
      base: units.at(-1)!.map((entry) => entry * Math.log(value)),
      directions: units.slice(0, -1),
    }),
    start: x.slice(0, -1),
    plain: plain.slice(0, -1),
  });
}
