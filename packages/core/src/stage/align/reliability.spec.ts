import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JudgmentTable } from '../../contract/judgment-table.ts';
import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Representation } from '../../contract/representation.ts';
import { averageRanksOf } from '../../statistic/average-ranks-of.ts';
import { mean } from '../../statistic/mean.ts';
import { tinyTable } from '../fixtures/tiny-table.ts';
import { reliabilityCeiling } from './reliability-ceiling.ts';
import { repeatCeiling } from './repeat-ceiling.ts';

const kernels = {} as KernelSession;
const items = ['a', 'b', 'c', 'd'];
const empty: Representation = { items, vectors: null, rdm: null, labels: null, judgments: null };

function correlate(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xy += (x[i] - mx) * (y[i] - my);
    xx += (x[i] - mx) ** 2;
    yy += (y[i] - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

const metric = (kind: 'pearson' | 'spearman', bounded: Metric['bounded']): Metric => ({
  inputs: { model: ['rdm'], reference: ['rdm', 'vectors', 'judgments'] },
  variant: kind,
  range: [-1, 1],
  direction: 'larger-closer',
  invariances: kind === 'spearman' ? ['monotone'] : [],
  intervals: [],
  ...(bounded && { bounded }),
  kernels: [],
  score: async ({ rdm: a }, { rdm: b }) =>
    kind === 'pearson' ? correlate(a!, b!) : correlate(averageRanksOf(a!), averageRanksOf(b!)),
});

// numpy.random.default_rng(3).random((3, 6)), rounded; lower and upper by numpy 2.4 and scipy 1.17:
// L = z-scores (ddof 1) or st.rankdata of each row; mean over rows i of corr(mean of L[j != i], P[i]),
// and of corr(mean of L, P[i]), with np.corrcoef or st.spearmanr
const people = [
  [0.09, 0.24, 0.8, 0.58, 0.09, 0.43],
  [0.48, 0.16, 0.73, 0.11, 0.39, 0.52],
  [0.43, 0.59, 0.74, 0.96, 0.28, 0.65],
].map((row) => Float64Array.from(row));

test.each([
  ['pearson', 0.43676710578553646, 0.7305319410267854],
  ['spearman', 0.5760169267517038, 0.7473064571098774],
] as const)('people bound a %s correlation from below and above', async (kind, lower, upper) => {
  const side = { ...empty, rdm: people[0], people };
  const { value } = await reliabilityCeiling(metric(kind, 'correlation'), side, null, kernels);
  expect(value!.lower).toBeCloseTo(lower, 12);
  expect(value!.upper).toBeCloseTo(upper, 12);
});

test('halves of the judgments a reference was learnt from bound it by Spearman and Brown', async () => {
  const ceiling = (r: number) =>
    reliabilityCeiling(
      metric('pearson', 'correlation'),
      empty,
      async () => ({ value: r }),
      kernels,
    );
  const { value } = await ceiling(0.6);
  expect(value!.lower).toBeCloseTo(0.75, 12);
  expect(value!.upper).toBeCloseTo(Math.sqrt(0.75), 12);
  expect(await ceiling(-0.1)).toMatchObject({ value: null, reason: /do not agree/ });
});

test('what has no noise of its own, or a metric without a known bound, has no ceiling', async () => {
  const reasonOf = async (bounded: Metric['bounded'], side: Representation) =>
    (await reliabilityCeiling(metric('pearson', bounded), side, null, kernels)).reason;
  expect(await reasonOf('correlation', { ...empty, rdm: people[0] })).toContain(
    'says nothing of its own',
  );
  expect(await reasonOf(undefined, { ...empty, rdm: people[0], people })).toContain('No bound');
});

// Three people choose b, b, c of (a | b, c); two choose c, c of (a | c, d), in either order.
const asked = tinyTable(items, [
  [0, 1, 2, 0],
  [0, 2, 1, 1],
  [0, 1, 2, 1],
  [0, 2, 3, 0],
  [0, 3, 2, 1],
  [1, 2, 3, 0],
]);

test('repeats bound the share of choices that can be foretold', () => {
  const { value } = repeatCeiling(asked);
  expect(value!.upper).toBeCloseTo((2 / 3 + 1) / 2, 12);
  // b: the others tie, 1/2; b: tie, 1/2; c: the others say b, 0; then 1 and 1.
  expect(value!.lower).toBeCloseTo((1 / 3 + 1) / 2, 12);
  expect(value!.method).toContain('2 trials');
});

test('no repeats, or repeats that never differ, bound nothing', () => {
  expect(
    repeatCeiling(
      tinyTable(items, [
        [0, 1, 2, 0],
        [0, 1, 3, 0],
      ]),
    ).reason,
  ).toContain('more than once');
  const same = tinyTable(items, [
    [0, 1, 2, 0],
    [0, 2, 1, 1],
    [1, 0, 2, 0],
    [1, 0, 2, 0],
  ]);
  expect(repeatCeiling(same).reason).toContain('deterministic');
});

test('the lower bound is never above the upper, whoever answered first', () => {
  const row = fc
    .tuple(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 3, maxLength: 3 }), fc.nat(1))
    .map(([shown, value]) => [shown[0], shown[1], shown[2], value] as const);
  fc.assert(
    fc.property(fc.array(row, { minLength: 10, maxLength: 60 }), (rows) => {
      const [a, b] = [rows, rows.toReversed()].map((one): ReturnType<typeof repeatCeiling> =>
        repeatCeiling(tinyTable(items, one) satisfies JudgmentTable),
      );
      expect(a.value === null).toBe(b.value === null);
      if (a.value === null) return;
      expect(a.value.lower).toBeLessThanOrEqual(a.value.upper + 1e-12);
      expect(b.value!.lower).toBeCloseTo(a.value.lower, 12);
      expect(b.value!.upper).toBeCloseTo(a.value.upper, 12);
    }),
  );
});
