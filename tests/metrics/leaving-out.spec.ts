import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KernelSession, type Representation, restrictItems } from '@kindred/core';
import { makeMetric } from './make-metric.ts';
import { openJs } from './open-js.ts';
import { side } from './side.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openJs();
});
afterAll(() => kernels.dispose());

const labelled: Representation = {
  ...side(Array.from({ length: 9 }, () => [])),
  vectors: null,
  labels: Array.from({ length: 9 }, (_, item) => 'abc'[item % 3]),
};

// Few levels, so that there are ties; a side of rows never alike.
const rows = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }), {
  minLength: 9,
  maxLength: 9,
});

test.each([
  ['spearman', 'euclidean'],
  ['pearson', 'dot'],
  ['rho-a', 'cosine'],
  ['cosine', 'correlation'],
  ['whitened-pearson', 'squared-euclidean'],
])(
  'RSA by %s of %s distances: whatever items are left out, the score is that of the others alone',
  async (correlation, distance) => {
    const rsa = await makeMetric('rsa', { correlation, distance });
    await fc.assert(
      fc.asyncProperty(
        rows,
        rows,
        fc.shuffledSubarray([...labelled.items], { minLength: 5 }),
        async (x, y, kept) => {
          const shifted = (all: number[][]) =>
            side(
              all.map((row, item) => row.map((value, k) => value + ((item * (k + 2)) % 5) / 4 + k)),
              'dot',
            );
          const [model, reference] = [shifted(x), shifted(y)];
          for (const other of [reference, labelled]) {
            const score = async (a: Representation, b: Representation) =>
              rsa.score(restrictItems(a, kept), restrictItems(b, kept), kernels).catch(() => null);
            const whole = await rsa.score(model, other, kernels).catch(() => null);
            fc.pre(whole !== null);
            const own = await score(model, other);
            const scoreOf = await rsa.leavingOut!(model, other, kernels);
            const places = Int32Array.from(kept, (id) => model.items.indexOf(id));
            const got = await scoreOf!(places).catch(() => null);
            // 9, no correlation, for what is undefined.
            expect(Math.abs((got ?? 9) - (own ?? 9))).toBeLessThan(1e-10);
          }
        },
      ),
      { numRuns: 30 },
    );
  },
);

test.each([{ distance: 'choice' }, { correlation: 'kendall-tau-a', distance: 'euclidean' }])(
  'RSA, %j: nothing is saved where each part has distances or sorts of its own',
  async (options) => {
    const rsa = await makeMetric('rsa', options);
    const [a, b] = [
      side(
        Array.from({ length: 9 }, (_, i) => [i, i % 4]),
        'dot',
      ),
      labelled,
    ];
    expect(await rsa.leavingOut!(a, b, kernels)).toBeNull();
  },
);
