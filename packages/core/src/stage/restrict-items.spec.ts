import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Representation } from '../contract/representation.ts';
import { tinyTable } from './fixtures/tiny-table.ts';
import { permuteItems } from './permute-items.ts';
import { restrictItems } from './restrict-items.ts';

const items = ['a', 'b', 'c', 'd'];
const whole: Representation = {
  items,
  vectors: {
    dimensions: 2,
    values: Float64Array.of(0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5),
    similarity: 'dot',
    law: null,
  },
  // d(i, j) written as the two-digit number ij
  rdm: Float64Array.of(1, 2, 3, 12, 13, 23),
  labels: ['p', 'q', 'p', 'q'],
  judgments: tinyTable(items, [
    [0, 1, 2, 0],
    [1, 2, 3, 1],
  ]),
};

test('rows, pairs, labels and judgments follow the items', () => {
  const part = restrictItems(whole, ['d', 'b', 'c']);
  expect([...part.vectors!.values]).toEqual([3, 3.5, 1, 1.5, 2, 2.5]);
  expect([...part.rdm!]).toEqual([13, 23, 12]);
  expect(part.labels).toEqual(['q', 'q', 'p']);
  expect([...part.judgments!.stimuli]).toEqual([1, 2, 0]);
  expect([...part.judgments!.values]).toEqual([1]);
});

test('permuting and permuting back changes nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
      const back = order.map((_, i) => order.indexOf(i));
      const again = permuteItems(permuteItems(whole, order), back);
      expect(again).toEqual(whole);
    }),
  );
});

test('permuted items keep their ids and take what was said of another', () => {
  const moved = permuteItems(whole, [1, 0, 2, 3]);
  expect(moved.items).toEqual(items);
  expect(moved.labels).toEqual(['q', 'p', 'p', 'q']);
  expect([...moved.rdm!]).toEqual([1, 12, 13, 2, 3, 23]);
  expect([...moved.judgments!.stimuli]).toEqual([1, 0, 2, 0, 2, 3]);
});
