import type { ViceEpochSignature } from '@kindred/core';
import { dotGradient } from './dot-gradient.ts';
import { spikeAndSlab } from './spike-and-slab.ts';
import type { TrialWeights } from './trial-weights.ts';

type Arrays = Pick<ViceEpochSignature['arrays'], 'parameters' | 'nuisance' | 'stimuli'>;

/**
 * VICE's objective at one draw of the noise: mean −ln P' of the trials `order[start … end)` at
 * max(0, x), x = mean + scale · noise, plus Σ (ln q(x) − ln p(x)) over
 * entries / the total weight.
 * Overwrites `gradient` (shaped as `parameters`) and `pull` (options + 1). `loss` is Σ weight ·
 * −ln P' of these trials, `complexity` the other term.
 */
export function viceGradient(
  { parameters, nuisance, stimuli }: Arrays,
  weights: TrialWeights,
  scalars: Omit<ViceEpochSignature['scalars'], 'batch' | 'step' | 'seed'>,
): (
  noise: Float64Array,
  order: ArrayLike<number>,
  range: readonly [number, number],
  scale: number,
  gradient: Float64Array,
  pull: Float64Array,
) => { readonly loss: number; readonly complexity: number } {
  const size = parameters.length / 2;
  const drawn = new Float64Array(size);
  const vectors = new Float64Array(size);
  const slopes = new Float64Array(size);
  const add = dotGradient({ vectors, nuisance, stimuli }, weights, scalars);
  return (noise, order, range, scale, gradient, pull) => {
    for (let i = 0; i < size; i++) {
      drawn[i] = parameters[i] + Math.exp(parameters[size + i]) * noise[i];
      vectors[i] = Math.max(0, drawn[i]);
    }
    slopes.fill(0);
    pull.fill(0);
    const loss = add(order, range, scale, slopes, pull);
    let complexity = 0;
    for (let i = 0; i < size; i++) {
      const prior = spikeAndSlab(scalars, drawn[i]);
      const slope = (drawn[i] > 0 ? slopes[i] : 0) + prior.slope / weights.total;
      // Of ln q only −ln scale is left to move: the noise stays where it is.
      gradient[i] = slope;
      gradient[size + i] = slope * Math.exp(parameters[size + i]) * noise[i] - 1 / weights.total;
      complexity += prior.energy - parameters[size + i] - (noise[i] * noise[i]) / 2;
    }
    return { loss, complexity: complexity / weights.total };
  };
}
