import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  filesService,
  type KernelSession,
  type Representation,
  type ResultTable,
} from '@kindred/core';
import { dataFolder } from '../data-folder.ts';
import { openJs } from './open-js.ts';
import { openWasm } from '../embedders/open-wasm.ts';
import expected from './expected-pruned.json' with { type: 'json' };
import { judged } from './judged.ts';
import { makeMetric } from './make-metric.ts';
import { realData } from './real-data.ts';
import { side } from './side.ts';
import { tell } from './tell.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openJs();
});
afterAll(() => kernels.dispose());

const parts = async (
  model: Representation,
  reference: Representation,
  options: object = {},
  session = kernels,
): Promise<ResultTable | null> => {
  const metric = await makeMetric('odd-one-out-accuracy', options);
  const [table = null] = await tell(metric, model, reference, session);
  return table;
};

test('at each number kept the accuracy is the metric’s own on vectors cut to it', async () => {
  const entry = fc.integer({ min: 0, max: 3 });
  const items = 5;
  const rows = fc.array(
    fc.tuple(
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 3, maxLength: 3 }),
      fc.nat(1),
      fc.integer({ min: 1, max: 3 }),
    ),
    { minLength: 1, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(entry, { minLength: 4, maxLength: 4 }), {
        minLength: items,
        maxLength: items,
      }),
      rows,
      fc.constantFrom('odd-one-out', 'anchored'),
      fc.constantFrom('shared', 'wrong'),
      async (vectors, answers, structure, ties) => {
        const model = side(vectors, 'dot');
        const given = answers.map(([shown, choice, weight]) => [...shown, choice, weight]);
        const people = judged(structure, given, model.items);
        const metric = await makeMetric('odd-one-out-accuracy', { ties });
        const table = await parts(model, people, { ties });
        expect(table!.rows).toHaveLength(4);
        for (const [kept, accuracy] of table!.rows as number[][]) {
          const cut = vectors.map((row) => {
            const order = row.map((_, k) => k).sort((a, b) => row[b] - row[a] || a - b);
            return row.map((value, k) => (order.indexOf(k) < kept ? value : 0));
          });
          const score = await metric.score(side(cut, 'dot'), people, kernels);
          expect(accuracy).toBeCloseTo(score, 12);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('only vectors whose axes mean something have such parts', async () => {
  const rows = [
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  const people = judged('odd-one-out', [[0, 1, 2, 2, 1]], side(rows).items);
  expect(await parts(side(rows, 'euclidean'), people)).toBe(null);
  const wide = rows.map((row) => [...row, ...new Array<number>(299).fill(0)]);
  expect(await parts(side(wide, 'dot'), people)).toBe(null);
  expect(await parts(side(rows, 'dot'), people)).not.toBe(null);
});

describe.skipIf(!dataFolder)('on THINGS (skipped without KINDRED_DATA_DIR)', () => {
  // Independent figures: python3 tests/metrics/expected-pruned.py (numpy).
  test.each(['spose49', 'spose66'] as const)('%s as numpy has it', async (name) => {
    const data = await realData(dataFolder!);
    const model = side(data[name], 'dot');
    const answers: number[][] = [];
    const files = filesService(dataFolder!);
    for await (const line of files.lines('things/triplets/human_sample_5000.txt')) {
      const cells = line.trim().split(/\s+/).map(Number);
      if (cells.length >= 3) answers.push([cells[0], cells[1], cells[2], 2, 1]);
    }
    expect(answers).toHaveLength(5000);
    const session = await openWasm(2);
    try {
      const people = judged('odd-one-out', answers, model.items);
      const { rows, notes, figures } = (await parts(model, people, {}, session))!;
      const want = expected[name];
      rows.forEach(([, accuracy, low, high, of, r2], k) => {
        expect(accuracy).toBeCloseTo(want.accuracy[k], 10);
        expect(of).toBeCloseTo(want.accuracy[k] / want.accuracy.at(-1)!, 10);
        expect(r2).toBeCloseTo(want.r2[k], 8);
        expect(low).toBeLessThan(accuracy as number);
        expect(high).toBeGreaterThan(accuracy as number);
      });
      const said = ([a, b]: number[]) => `${a} for 95 %, ${b} for 99 %`;
      expect(notes[0]).toContain(said(want.need));
      expect(notes[1]).toContain(said(want.aboveChance));
      expect(notes[2]).toContain(said(want.variance));
      expect(figures).toHaveLength(1);
    } finally {
      await session.dispose();
    }
  });
});
