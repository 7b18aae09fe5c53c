import type { SposeEpochSignature } from '@kindred/core';
import { choiceForce } from './choice-force.ts';
import { pairDots } from './pair-dots.ts';
import type { TrialWeights } from './trial-weights.ts';

type Arrays = Pick<SposeEpochSignature['arrays'], 'vectors' | 'nuisance' | 'stimuli'>;
type Scalars = Pick<
  SposeEpochSignature['scalars'],
  'dimensions' | 'options' | 'fitPosition' | 'fitLapse'
>;

/**
 * The dot product law of SPoSE and VICE on the trials `order[start … end)`: adds scale · dL by the
 * vectors to `gradient` and scale · dL by positions and lapse to `pull`, and returns L = Σ weight ·
 * −ln P', unscaled.
 */
export function dotGradient(
  { vectors, nuisance, stimuli }: Arrays,
  weights: TrialWeights,
  { dimensions, options, fitPosition, fitLapse }: Scalars,
): (
  order: ArrayLike<number>,
  range: readonly [number, number],
  scale: number,
  gradient: Float64Array,
  pull: Float64Array,
) => number {
  const scores = new Float64Array(options);
  const shares = new Float64Array(options);
  const force = new Float64Array(options + 1);
  return (order, [start, end], scale, gradient, pull) => {
    const lapse = fitLapse ? 1 / (1 + Math.exp(-nuisance[options])) : 0;
    let loss = 0;
    for (let at = start; at < end; at++) {
      const trial = order[at];
      const a = stimuli[3 * trial] * dimensions;
      const b = stimuli[3 * trial + 1] * dimensions;
      const c = stimuli[3 * trial + 2] * dimensions;
      pairDots(vectors, [a, b, c], dimensions, scores);
      for (let o = 0; o < options; o++) scores[o] += nuisance[o];
      weights.read(trial, shares);
      loss += choiceForce(scores, shares, lapse, force);
      if (fitPosition) for (let o = 0; o < options - 1; o++) pull[o] += scale * force[o];
      if (fitLapse) pull[options] += scale * force[options];

      const gab = scale * force[options === 2 ? 0 : 2];
      const gac = scale * force[1];
      const gbc = options === 2 ? 0 : scale * force[0];
      for (let k = 0; k < dimensions; k++) {
        const va = vectors[a + k];
        const vb = vectors[b + k];
        const vc = vectors[c + k];
        gradient[a + k] += gab * vb + gac * vc;
        gradient[b + k] += gab * va + gbc * vc;
        gradient[c + k] += gac * va + gbc * vb;
      }
    }
    return loss;
  };
}
