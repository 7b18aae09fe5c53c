import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KernelSession, Metric, Representation } from '@kindred/core';
import expected from './expected-choices.json' with { type: 'json' };
import { judged } from './judged.ts';
import { makeMetric } from './make-metric.ts';
import { openJs } from './open-js.ts';
import { side } from './side.ts';
import { toy } from './toy.ts';
import { toyRows } from './toy-rows.ts';

// Independent figures: python3 tests/metrics/expected-choices.py (numpy, scipy, scikit-learn).
const want = expected.toy;
const x = toy(12, 4, 7, 3, 5);
const { items } = side(x);
const order = Int32Array.from({ length: 12 }, (_, i) => (5 * i + 3) % 12);

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openJs();
});
afterAll(() => kernels.dispose());

const score = async (metric: Metric, model: Representation, reference: Representation) =>
  metric.score(model, reference, kernels);

describe.each([
  ['anchored', 2],
  ['odd-one-out', 3],
] as const)('%s: equal scipy and scikit-learn on small whole numbers', (structure, options) => {
  const figures = want[structure];
  const rows = toyRows(options);
  const people = judged(structure, rows, items);

  test('odd-one-out-accuracy by similarity, ties shared and wrong', async () => {
    for (const similarity of ['dot', 'cosine', 'euclidean'] as const) {
      for (const ties of ['shared', 'wrong'] as const) {
        const metric = await makeMetric('odd-one-out-accuracy', { ties });
        const value = await score(metric, side(x, similarity), people);
        expect(value).toBeCloseTo(figures.accuracy[similarity][ties], 12);
      }
    }
  });

  test('triplet-loss by similarity and temperature', async () => {
    for (const similarity of ['dot', 'cosine', 'euclidean'] as const) {
      for (const temperature of ['0.1', '1', '7.5'] as const) {
        const figure = figures.loss[similarity][temperature];
        const named = { similarity, temperature: Number(temperature) };
        const metric = await makeMetric('triplet-loss', named);
        expect(await score(metric, side(x), people)).toBeCloseTo(figure, 10);
        const auto = await makeMetric('triplet-loss', { temperature: Number(temperature) });
        expect(await score(auto, side(x, similarity), people)).toBeCloseTo(figure, 10);
      }
    }
  });

  test('permuted', async () => {
    const accuracy = await makeMetric('odd-one-out-accuracy');
    const loss = await makeMetric('triplet-loss', { temperature: 7.5 });
    const [share] = await accuracy.permuted!(side(x), people, [order], kernels);
    const [nats] = await loss.permuted!(side(x), people, [order], kernels);
    expect(share).toBeCloseTo(figures.accuracyPermuted, 12);
    expect(nats).toBeCloseTo(figures.lossPermuted, 10);
  });

  test('choice-agreement, whatever the order shown, repeats averaged', async () => {
    const others = rows.flatMap(([a, b, c, value], t) =>
      t % 3 === 0
        ? []
        : [
            [
              ...(options === 2 ? [a, c, b] : [c, a, b]),
              (value + Math.floor(t / 4)) % options,
              1 + (t % 2),
            ],
          ],
    );
    const [a, b, c, value] = others[0];
    const again = [a, b, c, (value + 1) % options, 2];
    // The reference's items stand in another order.
    const turned = items.toReversed();
    const mirrored = [...others, again].map(([p, q, r, ...rest]) => [
      11 - p,
      11 - q,
      11 - r,
      ...rest,
    ]);
    const reference = judged(structure, mirrored, turned);
    const kappa = await makeMetric('choice-agreement');
    const plain = await makeMetric('choice-agreement', { statistic: 'agreement' });
    expect(await score(kappa, people, reference)).toBeCloseTo(figures.kappa, 12);
    expect(await score(plain, people, reference)).toBeCloseTo(figures.agreement, 12);
  });
});

test('known probabilities of choices enter the loss as such', async () => {
  const rows = [
    [0, 1, 2, 0, 1],
    [0, 1, 2, 1, 3],
    [4, 3, 5, 1, 2],
  ];
  const hard = judged('anchored', rows, items);
  const soft = judged('anchored', [rows[0], rows[2]], items);
  const judgments = {
    ...soft.judgments!,
    probabilities: Float64Array.of(0.25, 0.75, 0, 1),
    weights: Float64Array.of(4, 2),
  };
  const metric = await makeMetric('triplet-loss', { temperature: 50 });
  const expectedLoss = await score(metric, side(x), hard);
  expect(await score(metric, side(x), { ...soft, judgments })).toBeCloseTo(expectedLoss, 12);
});
