import type { Kernel, ViceLossSignature } from '@kindred/core';
import { pairDots } from './pair-dots.ts';
import { tiedShare } from './tied-share.ts';
import { trialWeights } from './trial-weights.ts';
import { viceCases } from './vice-cases.ts';
import { viceNoise } from './vice-noise.ts';

export const viceLoss: Kernel<ViceLossSignature> = {
  id: 'kindred/vice-loss@1',
  writes: [],
  // The noise may be made in single precision.
  tolerance: { absolute: 1e-5, relative: 1e-5 },
  reference({ parameters, nuisance, stimuli, choices, weights }, scalars) {
    const { items, dimensions, options, samples, seed, fitLapse } = scalars;
    const size = items * dimensions;
    const trials = stimuli.length / 3;
    const given = trialWeights(choices, weights, trials, options);
    const lapse = fitLapse ? 1 / (1 + Math.exp(-nuisance[options])) : 0;
    const chances = new Float64Array(trials * options);
    const scores = new Float64Array(options);
    const shares = new Float64Array(options);
    const draws = Math.max(1, samples);
    for (let draw = 0; draw < draws; draw++) {
      const noise = samples > 0 ? viceNoise(seed, draw, items, dimensions) : null;
      const vectors = Float64Array.from({ length: size }, (_, i) =>
        Math.max(0, parameters[i] + (noise ? Math.exp(parameters[size + i]) * noise[i] : 0)),
      );
      for (let t = 0; t < trials; t++) {
        const [a, b, c] = stimuli.subarray(3 * t, 3 * t + 3);
        pairDots(vectors, [a * dimensions, b * dimensions, c * dimensions], dimensions, scores);
        let top = -Infinity;
        for (let o = 0; o < options; o++) top = Math.max(top, (scores[o] += nuisance[o]));
        let sum = 0;
        for (let o = 0; o < options; o++) sum += scores[o] = Math.exp(scores[o] - top);
        for (let o = 0; o < options; o++)
          chances[t * options + o] += (((1 - lapse) * scores[o]) / sum + lapse / options) / draws;
      }
    }
    let loss = 0;
    let right = 0;
    let published = 0;
    for (let t = 0; t < trials; t++) {
      const chance = chances.subarray(t * options, (t + 1) * options);
      given.read(t, shares);
      const { held, tied } = tiedShare(chance, shares);
      right += held / tied;
      if (isClear(chance)) published += held;
      for (let o = 0; o < options; o++) if (shares[o] > 0) loss -= shares[o] * Math.log(chance[o]);
    }
    return {
      loss: loss / given.total,
      accuracy: right / given.total,
      published: published / given.total,
    };
  },
  cases: viceCases,
};

/** Whether no two options are equally likely, and not all are alike at two decimals. */
function isClear(chances: Float64Array): boolean {
  const round = (p: number) => Math.round(100 * p);
  const alike = chances.every((p) => round(p) === round(chances[0]));
  return !alike && new Set(chances).size === chances.length;
}
