import type { Kernel, OrdinalLossSignature } from '@kindred/core';
import { choiceForce } from './choice-force.ts';
import { marginChoice } from './margin-choice.ts';
import { ordinalCases } from './ordinal-cases.ts';
import { ordinalLaw } from './ordinal-law.ts';
import { pairSquares } from './pair-squares.ts';
import { tiedShare } from './tied-share.ts';
import { trialWeights } from './trial-weights.ts';

/** Reference of `kindred/ordinal-loss@1`. */
export const ordinalLoss: Kernel<OrdinalLossSignature> = {
  id: 'kindred/ordinal-loss@1',
  writes: [],
  tolerance: { absolute: 1e-12, relative: 1e-10 },
  reference({ parameters, pairs, trials, choices, weights }, scalars) {
    const { items, dimensions, options, law, shape, slope } = scalars;
    const { margin, squared, score } = ordinalLaw(law, shape);
    const at = items * dimensions;
    const lapse = scalars.fitLapse && !margin ? 1 / (1 + Math.exp(-parameters[at + options])) : 0;
    const squares = new Float64Array(pairs.length / 2);
    pairSquares(parameters, dimensions, pairs, squares);
    const count = trials.length / options;
    const shares = trialWeights(choices, weights, count, options);
    const scores = new Float64Array(options);
    const held = new Float64Array(options);
    const force = new Float64Array(options + 1);
    let loss = 0;
    let nats = 0;
    let right = 0;
    let alone = 0;
    for (let t = 0; t < count; t++) {
      for (let o = 0; o < options; o++)
        scores[o] = score(squares[trials[t * options + o]]) + parameters[at + o];
      shares.read(t, held);
      const top = tiedShare(scores, held);
      right += top.held / top.tied;
      if (top.tied === 1) alone += top.held;
      loss += margin
        ? marginChoice(scores, held, shape, squared, force)
        : choiceForce(scores, held, lapse, force);
      for (let o = 0; o < options; o++) scores[o] *= slope;
      nats += choiceForce(scores, held, lapse, force);
    }
    const { total } = shares;
    return {
      loss: loss / total,
      crossEntropy: nats / total,
      accuracy: right / total,
      published: alone / total,
    };
  },
  cases: ordinalCases,
};
