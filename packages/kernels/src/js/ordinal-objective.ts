import type { OrdinalStepsSignature } from '@kindred/core';
import { choiceForce } from './choice-force.ts';
import { marginChoice } from './margin-choice.ts';
import { ordinalLaw } from './ordinal-law.ts';
import { pairSquares } from './pair-squares.ts';
import { trialWeights } from './trial-weights.ts';

type Arrays = Omit<OrdinalStepsSignature['arrays'], 'parameters' | 'state'>;
type Scalars = Omit<OrdinalStepsSignature['scalars'], 'steps'>;

/**
 * The objective of `kindred/ordinal-steps@1` and its gradient over `parameters`. Each pair's
 * distance is computed once however many trials name it. `gradient` is overwritten; null leaves it
 * out.
 */
export function ordinalObjective(
  { pairs, trials, choices, weights }: Arrays,
  { items, dimensions, options, law, shape, fitPosition, fitLapse }: Scalars,
): (parameters: Float64Array, gradient: Float64Array | null) => number {
  const count = trials.length / options;
  const shares = trialWeights(choices, weights, count, options);
  const { margin, squared, score, slope } = ordinalLaw(law, shape);
  const squares = new Float64Array(pairs.length / 2);
  const pull = new Float64Array(squares.length);
  const scores = new Float64Array(options);
  const held = new Float64Array(options);
  const force = new Float64Array(options + 1);
  const at = items * dimensions;

  return (x, gradient) => {
    pairSquares(x, dimensions, pairs, squares);
    const lapse = fitLapse && !margin ? 1 / (1 + Math.exp(-x[at + options])) : 0;
    pull.fill(0);
    gradient?.fill(0);

    let loss = 0;
    for (let t = 0; t < count; t++) {
      const start = t * options;
      for (let o = 0; o < options; o++) scores[o] = score(squares[trials[start + o]]) + x[at + o];
      shares.read(t, held);
      loss += margin
        ? marginChoice(scores, held, shape, squared, force)
        : choiceForce(scores, held, lapse, force);
      if (gradient === null) continue;
      for (let o = 0; o < options; o++) {
        const pair = trials[start + o];
        pull[pair] -= force[o] * slope(squares[pair]);
        if (fitPosition && o < options - 1) gradient[at + o] += force[o];
      }
      if (lapse > 0) gradient[at + options] += force[options];
    }
    if (gradient === null) return loss / shares.total;

    for (let p = 0; p < pull.length; p++) {
      const a = pairs[2 * p] * dimensions;
      const b = pairs[2 * p + 1] * dimensions;
      for (let k = 0; k < dimensions; k++) {
        const push = 2 * pull[p] * (x[a + k] - x[b + k]);
        gradient[a + k] += push;
        gradient[b + k] -= push;
      }
    }
    for (let i = 0; i < gradient.length; i++) gradient[i] /= shares.total;
    return loss / shares.total;
  };
}
