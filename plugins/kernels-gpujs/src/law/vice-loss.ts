import { viceLoss as ref } from '@kindred/core';
import { choiceChances } from '../program/choice-chances.ts';
import { drawnVectors } from '../program/drawn-vectors.ts';
import { pairScores } from '../program/pair-scores.ts';
import { defineLaw } from './define-law.ts';
import { leave } from './leave.ts';
import { noiseOf } from './noise-of.ts';
import { predictiveScore } from './predictive-score.ts';
import { trialBatch } from './trial-batch.ts';
import { trialData } from './trial-data.ts';

/** `kindred/vice-loss@1`: P' of each draw from the device, their mean and its score by the host. */
export const viceLoss = defineLaw(
  ref,
  [],
  async (device, { parameters, nuisance, ...judged }, scalars, pause) => {
    const { items, dimensions, options, samples, seed, fitLapse } = scalars;
    const data = trialData(judged, options, items);
    const { trials } = data;
    if (trials === 0) return { loss: NaN, accuracy: NaN, published: NaN };
    const size = Math.min(trials, 16_384, device.widest);
    const batch = trialBatch(data, size);
    const draw = device.program('drawn-vectors', drawnVectors, {
      size: [dimensions, items, 1],
      constants: { items },
    });
    const score = device.program('pair-scores', pairScores, {
      size: [size, options],
      constants: { options, dimensions },
    });
    const chance = device.program('choice-chances', choiceChances, {
      size: [size, options],
      constants: { options, fitLapse },
    });
    const posterior = await leave(device, 'posterior', [parameters], [dimensions, 2 * items, 1]);
    const tail = await leave(device, 'tail', [nuisance], [options + 1, 1, 3]);
    const order = Uint32Array.from({ length: trials }, (_, trial) => trial);
    const chances = new Float64Array(trials * options);
    const draws = Math.max(1, samples);
    for (let one = 0; one < draws; one++) {
      const drawn = samples > 0 ? noiseOf(seed, one, items, dimensions) : [];
      const noise = await leave(device, 'noise', [drawn], [dimensions, items, 1]);
      const vectors = await draw(posterior, noise);
      for (let start = 0; start < trials; start += size) {
        const end = Math.min(trials, start + size);
        batch.fill(order, start, end);
        const scores = await score(vectors, device.send(batch.pairs, [size, 2 * options]));
        const given = await device.read(await chance(scores, tail));
        for (let o = 0; o < options; o++)
          for (let t = start; t < end; t++)
            chances[t * options + o] += given[o * size + t - start] / draws;
        await pause();
      }
    }
    return predictiveScore(chances, data);
  },
);
