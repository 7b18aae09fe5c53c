import type { Kernel, SposeEpochSignature } from '@kindred/core';
import { visitOrder } from '@kindred/core/kernel';
import { adam } from './adam.ts';
import { dotGradient } from './dot-gradient.ts';
import { sposeCases } from './spose-cases.ts';
import { stepRate } from './step-rate.ts';
import { trialWeights } from './trial-weights.ts';
import { wave } from './wave.ts';

export const sposeEpoch: Kernel<SposeEpochSignature> = {
  id: 'kindred/spose-epoch@2',
  writes: ['vectors', 'first', 'second', 'nuisance'],
  // Room for single precision: Adam divides a small slope by its own size.
  tolerance: { absolute: 2e-5, relative: 2e-5 },
  reference({ vectors, first, second, nuisance, stimuli, choices, weights }, scalars) {
    const { items, options, lambda, rate, batch, step, totalSteps, seed } = scalars;
    const published = scalars.published === 1;
    const trials = stimuli.length / 3;
    const shares = trialWeights(choices, weights, trials, options);
    const order = visitOrder(trials, seed);
    const perTrial = shares.total / trials;
    const gradient = new Float64Array(vectors.length);
    const [tail, tailFirst, tailSecond] = [0, 1, 2].map((part) =>
      nuisance.subarray(part * (options + 1), (part + 1) * (options + 1)),
    );
    const pull = new Float64Array(options + 1);
    const add = dotGradient({ vectors, nuisance: tail, stimuli }, shares, scalars);
    let loss = 0;
    let visited = 0;
    let taken = 0;
    for (let start = 0; start < trials; start += batch) {
      const end = Math.min(trials, start + batch);
      if (published && end - start < batch) break;
      for (let i = 0; i < gradient.length; i++) gradient[i] = penalty(vectors[i], lambda / items);
      pull.fill(0);
      loss += add(order, [start, end], 1 / (perTrial * (end - start)), gradient, pull);
      const length = stepRate(rate, step + taken, totalSteps, published);
      taken++;
      adam(vectors, gradient, first, second, length, step + taken);
      adam(tail, pull, tailFirst, tailSecond, length, step + taken);
      // Not `x > 0 ? …`: a value that is no number must stay visible.
      if (!published) for (let i = 0; i < vectors.length; i++) if (vectors[i] < 0) vectors[i] = 0;
      visited = end;
    }
    return { loss: loss / (perTrial * visited), taken };

    function penalty(x: number, slope: number): number {
      if (!published) return slope;
      return slope * Math.sign(x) - (x < 0 ? 0.01 : 0);
    }
  },
  cases: sposeCases.flatMap((one, at) =>
    [0, 1].map((published) => ({
      name: `${one.name}${published ? ', published schedule' : ''}${at % 2 ? ', going on' : ''}`,
      make() {
        const { arrays, scalars } = one.make();
        const { length } = arrays.vectors;
        const moments = { first: new Float64Array(length), second: new Float64Array(length) };
        const going = at % 2 === 1;
        if (going) goOn(arrays.vectors, moments, scalars.dimensions);
        const schedule = { lambda: 0.02, rate: 0.02, batch: 16, totalSteps: 64 };
        return {
          arrays: { ...arrays, ...moments },
          scalars: {
            ...scalars,
            ...schedule,
            items: length / scalars.dimensions,
            step: going ? 21 : 0,
            seed: going ? 0xfedcba98 : 3,
            published,
          },
        };
      },
    })),
  ),
};

/** A fit in its middle: moments of some size, and a column that is 0 for good. */
function goOn(
  vectors: Float64Array,
  { first, second }: { readonly first: Float64Array; readonly second: Float64Array },
  dimensions: number,
): void {
  first.set(wave(first.length, 0.05));
  second.set(wave(second.length, 0.1).map((value) => value * value));
  for (let at = 1; at < vectors.length; at += dimensions) {
    vectors[at] = 0;
    first[at] = Math.abs(first[at]);
  }
}
