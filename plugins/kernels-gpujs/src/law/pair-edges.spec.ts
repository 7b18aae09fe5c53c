import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairEdges } from './pair-edges.ts';
import { trialBatch } from './trial-batch.ts';
import { trialData } from './trial-data.ts';

const items = 6;
const trial = fc
  .shuffledSubarray([...Array(items).keys()], { minLength: 3, maxLength: 3 })
  .filter((places) => places.length === 3);
const input = fc.record({
  options: fc.constantFrom(2, 3),
  places: fc.array(trial, { minLength: 1, maxLength: 9 }),
  spare: fc.integer({ min: 0, max: 4 }),
});

test('each pair of a batch is an edge of both its items, in the order of trials', () => {
  fc.assert(
    fc.property(input, ({ options, places, spare }) => {
      const stimuli = Int32Array.from(places.flat());
      const none = { choices: new Uint8Array(places.length), weights: new Float32Array(0) };
      const data = trialData({ stimuli, ...none }, options, items);
      const size = places.length + spare;
      const batch = trialBatch(data, size);
      const edges = pairEdges(items, options, size);
      const { starts, others, terms } = edges;
      const order = places.map((_, at) => places.length - 1 - at);
      // Twice: what an earlier batch left is gone.
      for (let again = 0; again < 2; again++) {
        batch.fill(order, 0, places.length);
        edges.fill(batch.pairs, places.length);
      }
      const most = 2 * options * size;
      const got = Array.from({ length: items }, (_, item) =>
        Array.from({ length: starts[item + 1] - starts[item] }, (_, k) => {
          const at = starts[item] + k;
          return [others[at], terms[at], terms[most + at]];
        }),
      );
      const wanted: number[][][] = Array.from({ length: items }, () => []);
      for (const [column, one] of order.entries()) {
        for (let o = 0; o < options; o++) {
          const [a, b] = [data.item(one, o, 0), data.item(one, o, 1)];
          wanted[a].push([b, o, column]);
          wanted[b].push([a, o, column]);
        }
      }
      expect(got).toEqual(wanted);
    }),
  );
});
