import type { Kernel, SposeLossSignature } from '@kindred/core';
import { sposeCases } from './spose-cases.ts';

export const sposeLoss: Kernel<SposeLossSignature> = {
  id: 'kindred/spose-loss@1',
  writes: [],
  tolerance: { absolute: 1e-12, relative: 1e-10 },
  reference({ vectors, stimuli, weights }, { dimensions, options }) {
    const dot = (a: number, b: number): number => {
      let sum = 0;
      for (let k = 0; k < dimensions; k++)
        sum += vectors[a * dimensions + k] * vectors[b * dimensions + k];
      return sum;
    };
    const scores = new Float64Array(options);
    let loss = 0;
    let right = 0;
    let total = 0;
    for (let t = 0; t < stimuli.length / 3; t++) {
      const [a, b, c] = stimuli.subarray(3 * t, 3 * t + 3);
      if (options === 2) {
        scores[0] = dot(a, b);
        scores[1] = dot(a, c);
      } else {
        scores[0] = dot(b, c);
        scores[1] = dot(a, c);
        scores[2] = dot(a, b);
      }
      let top = -Infinity;
      for (let o = 0; o < options; o++) top = Math.max(top, scores[o]);
      let sum = 0;
      let tied = 0;
      let held = 0;
      for (let o = 0; o < options; o++) {
        sum += Math.exp(scores[o] - top);
        if (scores[o] !== top) continue;
        tied++;
        held += weights[t * options + o];
      }
      right += held / tied;
      const spread = top + Math.log(sum);
      for (let o = 0; o < options; o++) {
        const weight = weights[t * options + o];
        loss += weight * (spread - scores[o]);
        total += weight;
      }
    }
    return { loss: loss / total, accuracy: right / total };
  },
  cases: sposeCases,
};
