import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KernelSession, Representation } from '@kindred/core';
import { judged } from './judged.ts';
import { makeMetric } from './make-metric.ts';
import { openJs } from './open-js.ts';
import { side } from './side.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openJs();
});
afterAll(() => kernels.dispose());

const line = side([[0], [1], [3], [7]], 'euclidean');
const accuracy = async (model: Representation, reference: Representation) =>
  (await makeMetric('triplet-accuracy')).score(model, reference, kernels);

describe('triplet-accuracy, counted by hand', () => {
  test('anchored, weights honoured', async () => {
    // 0 is nearer 1 than 2 (right), 3 nearer 2 than 0 (wrong), 2 nearer 1 than 3 (right, weight 3).
    const rows = [
      [0, 1, 2, 0, 1],
      [3, 0, 2, 0, 1],
      [2, 1, 3, 0, 3],
    ];
    expect(await accuracy(judged('anchored', rows, line.items), line)).toBeCloseTo(4 / 5, 12);
  });

  test('odd-one-out', async () => {
    // Of 0, 1, 3 the odd one is 3; of 1, 3, 7 it is 7.
    const rows = [
      [0, 1, 2, 2, 1],
      [3, 2, 1, 0, 1],
      [3, 2, 1, 1, 1],
    ];
    expect(await accuracy(judged('odd-one-out', rows, line.items), line)).toBeCloseTo(2 / 3, 12);
  });

  test('the reference’s own similarity decides: dot is not distance', async () => {
    const rows = [[1, 2, 0, 0, 1]];
    const points = [[1], [2], [9]];
    const model = judged('anchored', rows, side(points).items);
    expect(await accuracy(model, side(points, 'euclidean'))).toBe(0);
    expect(await accuracy(model, side(points, 'dot'))).toBe(1);
    expect(await accuracy(model, side(points, 'cosine'))).toBe(0.5);
  });

  test('categories: ties count 1/k', async () => {
    const labels = ['tool', 'tool', 'animal', 'animal'];
    const reference = { ...line, vectors: null, labels };
    const anchored = [
      [0, 1, 2, 0, 1],
      [0, 2, 3, 1, 1],
    ];
    expect(await accuracy(judged('anchored', anchored, line.items), reference)).toBe(0.75);
    const odd = [[0, 1, 2, 0, 1]];
    expect(await accuracy(judged('odd-one-out', odd, line.items), reference)).toBe(0);
    const same = { ...reference, labels: ['a', 'b', 'c', 'd'] };
    expect(await accuracy(judged('odd-one-out', odd, line.items), same)).toBeCloseTo(1 / 3, 12);
  });

  test('an RDM is read as it is, and items are matched by id', async () => {
    const rdm = Float64Array.of(5, 1, 2);
    const items = ['item 2', 'item 0', 'item 1'];
    const reference: Representation = { ...line, items, vectors: null, rdm };
    // d(2, 0) = 5, d(2, 1) = 1, d(0, 1) = 2; the row with item 3 is left out.
    const rows = [
      [2, 0, 1, 1, 1],
      [0, 1, 2, 0, 1],
      [1, 0, 3, 0, 1],
    ];
    expect(await accuracy(judged('anchored', rows, line.items), reference)).toBe(1);
  });

  test('nothing left to count is undefined', async () => {
    const reference = { ...line, items: ['a', 'b', 'c', 'd'] };
    const model = judged('anchored', [[0, 1, 2, 0, 1]], line.items);
    await expect(accuracy(model, reference)).rejects.toMatchObject({ code: 'METRIC_UNDEFINED' });
    const weightless = judged('anchored', [[0, 1, 2, 0, 0]], line.items);
    await expect(accuracy(weightless, line)).rejects.toMatchObject({ code: 'METRIC_UNDEFINED' });
  });

  test('permuted: what was said of item order[i] is said of item i', async () => {
    const rows = [
      [0, 1, 2, 0, 1],
      [3, 0, 2, 0, 1],
      [2, 1, 3, 0, 1],
      [1, 0, 3, 1, 1],
    ];
    const order = [2, 0, 3, 1];
    const moved = rows.map(([a, b, c, ...rest]) => [
      ...[a, b, c].map((s) => order.indexOf(s)),
      ...rest,
    ]);
    const metric = await makeMetric('triplet-accuracy');
    const model = judged('anchored', rows, line.items);
    const [draw] = await metric.permuted!(model, line, [Int32Array.from(order)], kernels);
    expect(draw).toBe(await accuracy(judged('anchored', moved, line.items), line));
  });
});
