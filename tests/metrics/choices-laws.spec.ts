import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  canonicalOrder,
  KindredError,
  restrictItems,
  type KernelSession,
  type Metric,
  type Representation,
} from '@kindred/core';
import { judged } from './judged.ts';
import { makeMetric } from './make-metric.ts';
import { openJs } from './open-js.ts';
import { side } from './side.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openJs();
});
afterAll(() => kernels.dispose());

// Hundredths, as doubles drawn over their bits are mostly tiny.
const entry = fc.integer({ min: -500, max: 500 }).map((value) => value / 100);
const n = 12;
const matrix = (columns: number) =>
  fc
    .array(fc.array(entry, { minLength: columns, maxLength: columns }), {
      minLength: n,
      maxLength: n,
    })
    .filter((rows) => rows.every((row) => Math.hypot(...row) > 0.1));
const places = fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n });
const judgments = (structure: 'anchored' | 'odd-one-out', among = n) =>
  fc
    .array(
      fc.tuple(
        fc.shuffledSubarray([...Array(among).keys()], { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 0, max: structure === 'anchored' ? 1 : 2 }),
        fc.integer({ min: 1, max: 4 }),
      ),
      { minLength: 5, maxLength: 40 },
    )
    .map((rows) =>
      judged(
        structure,
        rows.map(([shown, ...rest]) => [...shown, ...rest]),
        side(Array.from({ length: n }, () => [0])).items,
      ),
    );
const labels = fc
  .array(fc.integer({ min: 0, max: 2 }), { minLength: n, maxLength: n })
  .filter((of) => new Set(of).size > 1)
  .map((of) => ({ ...side(of.map(() => [0])), vectors: null, labels: of.map(String) }));

const cases: readonly (readonly [string, object, fc.Arbitrary<Representation>])[] = [
  ['odd-one-out-accuracy', {}, judgments('odd-one-out')],
  ['odd-one-out-accuracy', { ties: 'wrong' }, judgments('anchored')],
  ['triplet-loss', {}, judgments('odd-one-out')],
  ['triplet-loss', { similarity: 'cosine', temperature: 0.5 }, judgments('odd-one-out')],
  ['triplet-loss', { similarity: 'euclidean', temperature: 3 }, judgments('anchored')],
  ['triplet-loss', { similarity: 'dot' }, judgments('anchored')],
  ['triplet-loss', { temperature: 'calibrated' }, judgments('odd-one-out')],
  ['category-purity', {}, labels],
  ['category-purity', { distance: 'cosine' }, labels],
  ['category-purity', { classifier: 'knn', k: 3 }, labels],
  ['linear-predictivity', { folds: 3 }, matrix(2).map((rows) => side(rows))],
  ['linear-predictivity', { folds: 4, statistic: 'r2' }, matrix(3).map((rows) => side(rows))],
  ['dimension-match', {}, matrix(3).map((rows) => side(rows))],
  ['dimension-match', { pairing: 'one-to-one' }, matrix(5).map((rows) => side(rows))],
];

/** What a metric says does not change its score, done to the model's rows. */
function moves(angle: number, scale: number, shift: number) {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return {
    rotation: ([a, b, ...rest]: number[]) => [c * a - s * b, s * a + c * b, ...rest],
    scale: (row: number[]) => row.map((value) => value * scale),
    translation: (row: number[]) => row.map((value) => value + shift),
    monotone: (row: number[]) => row,
  };
}

describe.each(cases)('%s %o', (name, options, references) => {
  const defined = async (work: () => Promise<number>) => {
    try {
      return await work();
    } catch (error) {
      fc.pre(!(KindredError.is(error) && error.code === 'METRIC_UNDEFINED'));
      throw error;
    }
  };
  const run = async (
    check: (metric: Metric, rows: number[][], reference: Representation) => Promise<void>,
  ) => {
    const metric = await makeMetric(name, options);
    await fc.assert(
      fc.asyncProperty(matrix(4), references, (rows, reference) => check(metric, rows, reference)),
      { numRuns: 30, endOnFailure: true },
    );
  };

  test('stays in its range and does not move under what it says it is invariant to', () =>
    run(async (metric, rows, reference) => {
      const score = (model: Representation, to = reference) =>
        defined(() => metric.score(model, to, kernels));
      const plain = await score(side(rows));
      expect(plain).toBeGreaterThanOrEqual(metric.range[0] - 1e-9);
      expect(plain).toBeLessThanOrEqual(metric.range[1] + 1e-9);
      const move = moves(0.1 + Math.abs(rows[0][0]), 0.2 + Math.abs(rows[1][0]), rows[2][0]);
      for (const invariance of metric.invariances) {
        const order = reference.items.toReversed();
        const same =
          invariance === 'item-order'
            ? await score(restrictItems(side(rows), order), restrictItems(reference, order))
            : await score(side(rows.map(move[invariance])));
        expect(same).toBeCloseTo(plain, 8);
      }
    }));

  test('permuted() is score() of permuted rows', async () => {
    const metric = await makeMetric(name, options);
    // Where everything is fitted anew there is no faster way.
    expect(metric.permuted === undefined).toBe(metric.exchangeable === 'refit');
    if (!metric.permuted) return;
    await fc.assert(
      fc.asyncProperty(matrix(4), references, places, async (rows, reference, order) => {
        const orders = [Int32Array.from(order), Int32Array.from(rows.keys())];
        const plain = await defined(() => metric.score(side(rows), reference, kernels));
        const [moved, unmoved] = await metric.permuted!(side(rows), reference, orders, kernels);
        const turned = order.map((at) => rows[at]);
        expect(moved).toBeCloseTo(await metric.score(side(turned), reference, kernels), 9);
        expect(unmoved).toBeCloseTo(plain, 12);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});

describe('choice-agreement', () => {
  const structures = fc.constantFrom('anchored' as const, 'odd-one-out' as const);
  const pair = structures.chain((structure) =>
    fc.record({
      // Of few stimuli, so that trials are shared.
      model: judgments(structure, 5),
      reference: judgments(structure, 5),
      turn: places,
    }),
  );

  /** The score, or null where it is undefined. */
  async function scoreOf(statistic: string, model: Representation, reference: Representation) {
    const metric = await makeMetric('choice-agreement', { statistic });
    try {
      return await metric.score(model, reference, kernels);
    } catch (error) {
      if (KindredError.is(error) && error.code === 'METRIC_UNDEFINED') return null;
      throw error;
    }
  }

  test('agreement is 1 against itself where nothing was asked twice, κ within −1 and 1', () =>
    fc.assert(
      fc.asyncProperty(pair, async ({ model, reference }) => {
        const { stimuli, count, structure } = model.judgments!;
        const keys = Array.from({ length: count }, (_, row) =>
          canonicalOrder([...stimuli.subarray(3 * row, 3 * row + 3)], structure).join(),
        );
        const first = keys.map((key, row) => Number(keys.indexOf(key) === row));
        const weights = Float64Array.from(first);
        const once = { ...model, judgments: { ...model.judgments!, weights } };
        expect(await scoreOf('agreement', once, once)).toBeCloseTo(1, 12);
        const kappa = (await scoreOf('kappa', model, reference)) ?? 0;
        expect(Math.abs(kappa)).toBeLessThan(1 + 1e-12);
      }),
      { numRuns: 60 },
    ));

  test('neither the reference’s order of showing nor anybody’s order of items matters', () =>
    fc.assert(
      fc.asyncProperty(pair, async ({ model, reference, turn }) => {
        const plain = (await scoreOf('agreement', model, reference)) ?? -1;
        const ids = turn.map((at) => model.items[at]);
        for (const [a, b] of [
          [restrictItems(model, ids), reference],
          [model, restrictItems(reference, ids)],
          [model, shownOtherwise(reference)],
        ]) {
          expect((await scoreOf('agreement', a, b)) ?? -1).toBeCloseTo(plain, 12);
        }
        const kappa = (await scoreOf('kappa', model, reference)) ?? -2;
        const shown = await scoreOf('kappa', model, shownOtherwise(reference));
        expect(shown ?? -2).toBeCloseTo(kappa, 12);
      }),
      { numRuns: 60 },
    ));
});

/** The same choices with the last two stimuli shown the other way round. */
function shownOtherwise(respondent: Representation): Representation {
  const table = respondent.judgments!;
  const options = table.structure === 'anchored' ? 2 : 3;
  const stimuli = table.stimuli.slice();
  const values = table.values.map((value) => {
    const last = options - 1;
    return value === last ? last - 1 : value === last - 1 ? last : value;
  });
  for (let at = 0; at < stimuli.length; at += 3) {
    [stimuli[at + 1], stimuli[at + 2]] = [stimuli[at + 2], stimuli[at + 1]];
  }
  return { ...respondent, judgments: { ...table, stimuli, values } };
}
