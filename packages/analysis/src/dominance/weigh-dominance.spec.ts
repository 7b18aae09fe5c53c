import { frameFromTable, randomService } from '@kindred/core';
import type { Frame } from '@kindred/core';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseFormula } from '../formula/parse-formula.ts';
import { shareR2 } from './share-r2.ts';
import { weighDominance } from './weigh-dominance.ts';

interface Fixture {
  readonly cars: Readonly<Record<string, readonly unknown[]>>;
  readonly cases: readonly {
    readonly data: string;
    readonly result: {
      readonly formula: string;
      readonly n: number;
      readonly r2: number;
      readonly shares: readonly number[];
    };
  }[];
}
// Written by fixtures/dominance.R.
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const { cars, cases } = JSON.parse(read('fixtures/dominance.json')) as Fixture;
const [header, ...lines] = read('../../../../experiments/ingredients-table/models.csv')
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(','));
const models = frameFromTable({ columns: header, rows: lines });
const names = Object.keys(cars);
const carFrame = frameFromTable({
  columns: names,
  rows: cars.mpg.map((_, row) => names.map((name) => String(cars[name][row]))),
});
const weigh = (frame: Frame, text: string, groups?: string) => {
  const formula = parseFormula(text);
  const options = { formula, ingredients: undefined, bootstrap: 200, groups };
  const { signal } = new AbortController();
  return weighDominance(frame, formula.outcome.name, options, { random: randomService(7), signal });
};

test.for(cases)('$result.formula is as R over every subset', async ({ data, result }) => {
  const { tables } = await weigh(data === 'cars' ? carFrame : models, result.formula);
  const { rows, notes } = tables[0];
  expect(rows).toHaveLength(result.shares.length);
  for (const [at, share] of result.shares.entries()) {
    expect(Math.abs(Number(rows[at][1]) - share)).toBeLessThan(1e-9);
  }
  const sum = rows.reduce((total, row) => total + Number(row[1]), 0);
  expect(Math.abs(sum - result.r2)).toBeLessThan(1e-9);
  expect(rows.every(([, , , low, high]) => Number(low) < Number(high))).toBe(true);
  expect(notes[0]).toContain(`${result.n} rows`);
});

test('groups are resampled whole, and the same seed gives the same', async () => {
  const text = 'procrustes_r2 ~ instruction_tuned + parameters_billion';
  const rows = await weigh(models, text);
  const families = await weigh(models, text, 'family');
  expect(families.tables[0].notes[0]).toMatch(/200 resamples of \d+ groups of family/);
  expect(families.tables[0].rows[0][1]).toBe(rows.tables[0].rows[0][1]);
  expect(families.tables[0].rows[0][3]).not.toBe(rows.tables[0].rows[0][3]);
  expect(await weigh(models, text, 'family')).toEqual(families);
});

test('too many terms, interactions and too few rows are told', async () => {
  const many = Array.from({ length: 13 }, (_, at) => `x${at}`).join(' + ');
  await expect(weigh(carFrame, `mpg ~ ${many}`)).rejects.toThrow(
    /13 terms are 8192 models.*at most 12/,
  );
  await expect(weigh(carFrame, 'mpg ~ wt * hp')).rejects.toThrow(/main effects/);
  const few = {
    ...carFrame,
    rows: 2,
    columns: carFrame.columns.map((one) => ({ ...one, values: one.values.slice(0, 2) })),
  };
  const { notes } = await weigh(few, 'mpg ~ wt + hp');
  expect(notes[0]).toMatch(/2 rows know .*; 4 are needed/);
});

test('shares add up to R², are none below 0, and move with their terms', () => {
  const cell = fc.integer({ min: -30, max: 30 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 8, maxLength: 15 }),
      (rows) => {
        const column = (at: number) => Float64Array.from(rows, (row) => row[at]);
        const [y, a, b, c] = [0, 1, 2, 3].map(column);
        const found = shareR2([[a], [b, c]], y);
        const turned = shareR2([[b, c], [a]], y);
        fc.pre(found !== null && turned !== null);
        expect(found.shares[0] + found.shares[1]).toBeCloseTo(found.r2, 10);
        expect(Math.min(...found.shares)).toBeGreaterThan(-1e-12);
        expect(turned.shares[1]).toBeCloseTo(found.shares[0], 8);
      },
    ),
    { numRuns: 100 },
  );
});

test.each([0.02, 1, 512, -1e6])(
  'a predictor that is %d throughout explains nothing',
  async (constant) => {
    const frame: Frame = {
      ...carFrame,
      columns: [
        ...carFrame.columns,
        {
          name: 'same',
          type: 'number',
          values: Array.from({ length: carFrame.rows }, () => constant),
        },
      ],
    };
    const alone = await weigh(carFrame, 'mpg ~ wt');
    const beside = await weigh(frame, 'mpg ~ wt + same');
    const shares = beside.tables[0].rows.map((row) => Number(row[1]));
    expect(Math.max(...shares)).toBeCloseTo(Number(alone.tables[0].rows[0][1]), 9);
    expect(Math.min(...shares)).toBeCloseTo(0, 12);
  },
);
