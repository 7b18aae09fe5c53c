import type { ChoiceSlopesSignature, Kernel } from '@kindred/core';
import { caseValues } from './case-values.ts';
import { choiceForce } from './choice-force.ts';
import { sposeCases } from './spose-cases.ts';
import { trialWeights } from './trial-weights.ts';

/** Reference of `kindred/choice-slopes@1`. */
export const choiceSlopes: Kernel<ChoiceSlopesSignature> = {
  id: 'kindred/choice-slopes@1',
  writes: ['slopes'],
  tolerance: { absolute: 1e-13, relative: 1e-10 },
  reference({ similarities, stimuli, choices, weights, slopes }, { items, options }) {
    const trials = stimuli.length / 3;
    const given = trialWeights(choices, weights, trials, options);
    const scores = new Float64Array(options);
    const shares = new Float64Array(options);
    const force = new Float64Array(options + 1);
    slopes.fill(0);
    let loss = 0;
    for (let t = 0; t < trials; t++) {
      const [a, b, c] = stimuli.subarray(3 * t, 3 * t + 3);
      // Which pair each option stands for: anchor and option, or what stays when the option goes.
      const pairs =
        options === 2
          ? [a * items + b, a * items + c]
          : [b * items + c, a * items + c, a * items + b];
      for (let o = 0; o < options; o++) scores[o] = similarities[pairs[o]];
      given.read(t, shares);
      loss += choiceForce(scores, shares, 0, force);
      for (let o = 0; o < options; o++) {
        const [low, high] = [Math.floor(pairs[o] / items), pairs[o] % items];
        slopes[low * items + high] += force[o] / given.total;
        slopes[high * items + low] += force[o] / given.total;
      }
    }
    return { loss: loss / given.total };
  },
  cases: sposeCases
    .filter(({ name }) => !name.includes('lapse'))
    .map((one) => ({
      name: one.name,
      make() {
        const { arrays, scalars } = one.make();
        const { stimuli, choices, weights } = arrays;
        const items = arrays.vectors.length / scalars.dimensions;
        const similarities = caseValues(items * items, 31).map((value) => 3 * value);
        const slopes = new Float64Array(items * items).fill(1);
        return {
          arrays: { similarities, stimuli, choices, weights, slopes },
          scalars: { items, options: scalars.options },
        };
      },
    })),
};
