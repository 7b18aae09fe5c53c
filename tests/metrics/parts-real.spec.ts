import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  filesService,
  holm,
  restrictItems,
  type KernelSession,
  type Representation,
} from '@kindred/core';
import { dataFolder } from '../data-folder.ts';
import { openWasm } from '../embedders/open-wasm.ts';
import expected from './expected-parts.json' with { type: 'json' };
import { judged } from './judged.ts';
import { makeMetric } from './make-metric.ts';
import { realData } from './real-data.ts';
import { side } from './side.ts';
import { tell } from './tell.ts';

type Row = readonly (string | number | boolean | null)[];

// Independent figures: /usr/bin/python3 tests/metrics/expected-parts.py (scipy, scikit-learn, statsmodels).
describe.skipIf(!dataFolder)('on THINGS (skipped without KINDRED_DATA_DIR)', () => {
  let kernels: KernelSession;
  let data: Awaited<ReturnType<typeof realData>>;
  let people: Representation;
  let human: Representation;
  let categories: Representation;
  beforeAll(async () => {
    kernels = await openWasm(2);
    data = await realData(dataFolder!);
    human = side(data.spose66, 'dot');
    const bytes = await filesService(dataFolder!).read('things/triplets/human_sample_5000.txt');
    const lines = new TextDecoder().decode(bytes).trim().split('\n');
    const rows = lines.map((line) => [...line.trim().split(/\s+/).map(Number), 2, 1]);
    people = judged('odd-one-out', rows, human.items);
    const items = data.places.map((at) => `item ${at}`);
    categories = { ...human, vectors: null, items, labels: data.categories };
  });
  afterAll(() => kernels.dispose());
  const pick = (row: Row, columns: readonly number[]) => columns.map((at) => row[at]);
  const near = (figures: Row) =>
    figures.map((one) => (typeof one === 'number' ? expect.closeTo(one, 9) : one));

  describe.each(['clip', 'word2vec'] as const)('%s', (name) => {
    const want = expected[name];

    test('accuracy by dimension, category and concept', async () => {
      const options = { by: ['human', 'categories'], concepts: true };
      const metric = await makeMetric('odd-one-out-accuracy', options);
      const model = side(data[name], 'cosine');
      const beside = { human, categories };
      const told = await tell(metric, model, people, kernels, { beside });
      const [dimensions, byCategory, concepts] = told;
      const figures = dimensions.rows.map((row) => pick(row, [0, 1, 3, 4, 5, 6, 8, 9]));
      expect(figures).toEqual(want.accuracy.dimensions.product.map(near));
      const adjusted = [7, 10].flatMap((at) => dimensions.rows.map((row) => row[at]));
      expect(adjusted).toEqual(near(want.accuracy.holm));
      const own = byCategory.rows.map((row) => pick(row, [0, 1, 3, 4, 5, 6, 8]));
      expect(own).toEqual(want.accuracy.categories.map(near));
      expect(concepts.rows.slice(0, 5).map((row) => pick(row, [0, 1, 2, 6, 7]))).toEqual(
        want.accuracy.concepts.map(([item, ...rest]) => [`item ${item}`, ...near(rest)]),
      );
      const published = await makeMetric('odd-one-out-accuracy', {
        by: ['human'],
        contribution: 'mean',
      });
      const [mean] = await tell(published, model, people, kernels, { beside });
      expect(mean.rows.map((row) => pick(row, [0, 1, 3, 4, 5, 6, 8, 9]))).toEqual(
        want.accuracy.dimensions.mean.map(near),
      );
    });

    test('RSA by dimension and within categories', async () => {
      const metric = await makeMetric('rsa', { by: ['five', 'categories'] });
      const items = data.places.map((at) => `item ${at}`);
      const model = restrictItems(side(data[name], 'cosine'), items);
      const five = side(
        data.spose66.map((row) => row.slice(0, 5)),
        'dot',
      );
      const beside = { five, categories };
      const reference = restrictItems(human, items);
      const options = { beside, permutations: 99 };
      const [dimensions, within] = await tell(metric, model, reference, kernels, options);
      expect(dimensions.rows.map((row) => row[2])).toEqual(near(want.rsa.dimensions));
      const found = Object.fromEntries(within.rows.map((row) => [row[0], [row[1], row[2]]]));
      const figures = Object.entries(want.rsa.categories).map(([one, own]) => [one, near(own)]);
      expect(found).toEqual(Object.fromEntries(figures));
      for (const { rows } of [dimensions, within]) {
        for (const row of rows.filter((one) => one[2] !== null)) {
          expect(Number(row[3])).toBeLessThan(Number(row[2]));
          expect(Number(row[4])).toBeGreaterThan(Number(row[2]));
        }
        const tested = rows.filter((row) => row[8] !== null);
        const p = holm(tested.map((row) => Number(row[8])));
        expect(tested.map((row) => row[9])).toEqual(p);
      }
    }, 120_000);

    test('ridge as published, as scikit-learn has it', async () => {
      const metric = await makeMetric('linear-predictivity', {
        penalties: [0.1, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000],
        scale: 'none',
        statistic: 'fold-r2',
      });
      const rows = (from: number[][]) => side(data.places.map((at) => from[at]));
      const model = rows(data[name]);
      const reference = rows(data.spose66.map((row) => row.slice(0, 8)));
      expect(await metric.score(model, reference, kernels)).toBeCloseTo(want.ridge.score, 7);
      const [table] = await tell(metric, model, reference, kernels);
      const round = (figures: readonly number[]) => figures.map((one) => expect.closeTo(one, 7));
      expect(table.rows.map((row) => row[7])).toEqual(round(want.ridge.foldR2));
      expect(pick(table.rows[0], [1, 2, 3])).toEqual(round(want.ridge.r));
      expect(pick(table.rows[0], [4, 5, 6])).toEqual(round(want.ridge.r2));
    });
  });
});
