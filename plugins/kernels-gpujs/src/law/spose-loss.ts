import { sposeLoss as ref } from '@kindred/core';
import { choiceOutcomes } from '../program/choice-outcomes.ts';
import { pairScores } from '../program/pair-scores.ts';
import { defineLaw } from './define-law.ts';
import { leave } from './leave.ts';
import { trialBatch } from './trial-batch.ts';
import { trialData } from './trial-data.ts';

/** `kindred/spose-loss@2`: the device judges trial by trial, the host adds up in double precision. */
export const sposeLoss = defineLaw(
  ref,
  [],
  async (device, { vectors, nuisance, ...judged }, scalars, pause) => {
    const { dimensions, options, fitLapse } = scalars;
    const items = vectors.length / dimensions;
    const data = trialData(judged, options, items);
    const { trials, total } = data;
    if (trials === 0) return { loss: NaN, accuracy: NaN, published: NaN };
    const size = Math.min(trials, 16_384, device.widest);
    const batch = trialBatch(data, size);
    const score = device.program('pair-scores', pairScores, {
      size: [size, options],
      constants: { options, dimensions },
    });
    const judge = device.program('choice-outcomes', choiceOutcomes, {
      size: [size, 3],
      constants: { options, fitLapse },
    });
    const rows = await leave(device, 'vectors', [vectors], [dimensions, items, 1]);
    const tail = await leave(device, 'tail', [nuisance], [options + 1, 1, 3]);
    const order = Uint32Array.from({ length: trials }, (_, trial) => trial);
    const sums = [0, 0, 0];
    for (let start = 0; start < trials; start += size) {
      const end = Math.min(trials, start + size);
      batch.fill(order, start, end);
      const scores = await score(rows, device.send(batch.pairs, [size, 2 * options]));
      const outcomes = await device.read(
        await judge(scores, tail, device.send(batch.weights, [size, options])),
      );
      for (let row = 0; row < 3; row++)
        for (let t = 0; t < end - start; t++) sums[row] += outcomes[row * size + t];
      await pause();
    }
    const [loss, accuracy, published] = sums.map((sum) => sum / total);
    return { loss, accuracy, published };
  },
);
