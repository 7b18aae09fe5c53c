import type { Kernel, SposeLossSignature } from '@kindred/core';
import { choiceForce } from './choice-force.ts';
import { pairDots } from './pair-dots.ts';
import { sposeCases } from './spose-cases.ts';
import { tiedShare } from './tied-share.ts';
import { trialWeights } from './trial-weights.ts';

export const sposeLoss: Kernel<SposeLossSignature> = {
  id: 'kindred/spose-loss@2',
  writes: [],
  tolerance: { absolute: 1e-12, relative: 1e-10 },
  reference({ vectors, nuisance, stimuli, choices, weights }, scalars) {
    const { dimensions, options, fitLapse } = scalars;
    const trials = stimuli.length / 3;
    const given = trialWeights(choices, weights, trials, options);
    const lapse = fitLapse ? 1 / (1 + Math.exp(-nuisance[options])) : 0;
    const scores = new Float64Array(options);
    const shares = new Float64Array(options);
    const force = new Float64Array(options + 1);
    let loss = 0;
    let right = 0;
    let published = 0;
    for (let t = 0; t < trials; t++) {
      const rows = [0, 1, 2].map((k) => stimuli[3 * t + k] * dimensions);
      pairDots(vectors, rows as [number, number, number], dimensions, scores);
      for (let o = 0; o < options; o++) scores[o] += nuisance[o];
      given.read(t, shares);
      loss += choiceForce(scores, shares, lapse, force);
      const { held, tied } = tiedShare(scores, shares);
      right += held / tied;
      if (tied < options) published += held;
    }
    return {
      loss: loss / given.total,
      accuracy: right / given.total,
      published: published / given.total,
    };
  },
  cases: sposeCases,
};
