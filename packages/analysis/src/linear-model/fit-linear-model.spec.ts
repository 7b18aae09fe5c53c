import { frameFromTable } from '@kindred/core';
import type { Frame } from '@kindred/core';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseFormula } from '../formula/parse-formula.ts';
import { fitLinearModel } from './fit-linear-model.ts';
import type { LinearOptions } from './linear-options.ts';

type Numbers = readonly (readonly (number | null)[])[];
interface Fixture {
  readonly data: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;
  readonly cases: readonly {
    readonly data: string;
    readonly formula: string;
    readonly contrasts: 'treatment' | 'sum';
    readonly n: number;
    readonly aliased: readonly string[];
    readonly names: readonly string[];
    readonly coefficients: Numbers;
    readonly intervals: Numbers;
    readonly robust: Readonly<Record<'hc0' | 'hc1' | 'hc2' | 'hc3', readonly number[]>> | null;
    readonly terms: { readonly names: readonly string[]; readonly values: Numbers } | null;
    readonly vif: Numbers | null;
    readonly fit: readonly (number | null)[];
  }[];
}
// Written by fixtures/linear-model.R.
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const { data, cases } = JSON.parse(read('fixtures/linear-model.json')) as Fixture;
const [header, ...lines] = read('../../../../experiments/ingredients-table/models.csv')
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(','));
const models = frameFromTable({ columns: header, rows: lines });
const frameOf = (name: string): Frame => {
  if (name === 'models') return models;
  const columns = Object.keys(data[name]);
  const length = data[name][columns[0]].length;
  const rows = Array.from({ length }, (_, row) =>
    columns.map((one) => String(data[name][one][row])),
  );
  return frameFromTable({ columns, rows });
};
const fitOf = (frame: Frame, text: string, more: Partial<LinearOptions> = {}) => {
  const formula = parseFormula(text);
  const options = { contrasts: 'treatment', standardise: false, errors: 'classical' } as const;
  const given = { formula, ingredients: undefined, ...options, ...more };
  return fitLinearModel(frame, formula.outcome.name, given);
};
const close = (value: unknown, want: number | null) =>
  want === null
    ? expect(value).toBeNull()
    : expect(Math.abs(Number(value) - want), `${String(value)} for ${want}`).toBeLessThan(
        1e-9 * Math.max(1, Math.abs(want)),
      );

test.for(cases)('$formula of $data ($contrasts) is as in R', (given) => {
  const frame = frameOf(given.data);
  const [coefficients, terms, fit] = fitOf(frame, given.formula, {
    contrasts: given.contrasts,
  }).tables;
  const kept = coefficients.rows.filter((row) => row[1] !== null);
  const gone = coefficients.rows.filter((row) => row[1] === null).map(([name]) => name);
  expect(kept.map(([name]) => name)).toEqual(given.names);
  expect(gone).toEqual(given.aliased);
  for (const [at, row] of kept.entries()) {
    const [estimate, se, t, p] = given.coefficients[at];
    for (const [place, want] of [
      [1, estimate],
      [2, se],
      [3, t],
      [5, p],
    ] as const)
      close(row[place], want);
    close(row[8], given.intervals[at][0]);
    close(row[9], given.intervals[at][1]);
  }
  expect(fit.rows[0][0]).toBe(given.n);
  for (const [at, want] of given.fit.entries()) {
    // Without a term there is nothing to test; R says so by no F at all.
    if (want !== null || terms.rows.length > 0) close(fit.rows[0][at + 2], want);
  }
  for (const [at, name] of (given.terms?.names ?? []).entries()) {
    const [ss, df, f, p] = given.terms!.values[at];
    expect(terms.rows[at][0]).toBe(name);
    for (const [place, want] of [
      [1, ss],
      [2, df],
      [4, f],
      [5, p],
    ] as const) {
      close(terms.rows[at][place], want);
    }
    if (!given.vif) continue;
    close(terms.rows[at][7], given.vif[at][0]);
    close(terms.rows[at][8], given.vif[at][1]);
  }
  for (const errors of ['hc0', 'hc1', 'hc2', 'hc3'] as const) {
    if (!given.robust) continue;
    const [robust] = fitOf(frame, given.formula, { contrasts: given.contrasts, errors }).tables;
    for (const [at, want] of given.robust[errors].entries()) close(robust.rows[at][2], want);
  }
});

test('aliased columns are named, and the model without them is fitted', () => {
  const { notes } = fitOf(frameOf('birds'), 'y ~ a + twice + b').tables[0];
  expect(notes.join(' ')).toMatch(/Aliased, so without a figure: twice;/);
});

test('too few rows and random terms are refused with a reason', () => {
  const { tables, notes } = fitLinearModel(models, 'procrustes_r2', {
    formula: parseFormula('score ~ family * training_tokens_trillion'),
    ingredients: undefined,
    contrasts: 'treatment',
    standardise: true,
    errors: 'classical',
  });
  expect(tables).toEqual([]);
  expect(notes[0]).toMatch(/No linear model of procrustes_r2: \d+ rows know .* need at least \d+/);
  expect(() => fitOf(models, 'procrustes_r2 ~ 1 + (1 | family)')).toThrow(/mixed-model/);
});

test('z scores change the estimates by the sd and no t; ingredients add up', () => {
  const options = { contrasts: 'treatment', standardise: true, errors: 'hc3' } as const;
  const ingredients = ['instruction_tuned', 'parameters_billion'];
  const given = { formula: undefined, ingredients, ...options };
  const z = fitLinearModel(models, 'procrustes_r2', given).tables[0].rows;
  const text = 'score ~ instruction_tuned + scale(parameters_billion)';
  const formula = { ...given, formula: parseFormula(text), standardise: false };
  const scaled = fitLinearModel(models, 'procrustes_r2', formula).tables[0].rows;
  expect(z.map((row) => row.slice(1))).toEqual(scaled.map((row) => row.slice(1)));
  const raw = fitOf(models, 'procrustes_r2 ~ instruction_tuned + parameters_billion', {
    errors: 'hc3',
  });
  close(z[2][3], Number(raw.tables[0].rows[2][3]));
  const own = { ...given, ingredients: ['procrustes_r2'] };
  expect(() => fitLinearModel(models, 'procrustes_r2', own)).toThrow(/on the right/);
});

test('terms are named as they enter, as coefficients are: on the log scale that was declared', () => {
  const frame = {
    ...models,
    columns: models.columns.map((column) =>
      column.name === 'parameters_billion' ? { ...column, scale: 'log' as const } : column,
    ),
  };
  const names = (formula: string) => {
    const [coefficients, terms] = fitOf(frame, formula).tables;
    expect(coefficients.rows.slice(1).map(([name]) => name)).toEqual(
      terms.rows.map(([name]) => name),
    );
    return terms.rows.map(([name]) => name);
  };
  expect(names('procrustes_r2 ~ parameters_billion + sqrt(attention_heads)')).toEqual([
    'log10(parameters_billion)',
    'sqrt(attention_heads)',
  ]);
  expect(names('procrustes_r2 ~ parameters_billion * attention_heads').at(-1)).toBe(
    'log10(parameters_billion):attention_heads',
  );
});

test('an exact fit has estimates and no tests', () => {
  const frame = frameFromTable({
    columns: ['y', 'x'],
    rows: [1, 2, 3, 4].map((x) => [`${2 * x}`, `${x}`]),
  });
  const [{ rows, notes }] = fitOf(frame, 'y ~ x').tables;
  close(rows[1][1], 2);
  expect(rows[1].slice(2, 4)).toEqual([null, null]);
  expect(notes.join(' ')).toMatch(/fits every row exactly/);
});

test('figures: a forest of coefficients, partial residuals over the numbers as given', () => {
  const { figures } = fitOf(
    models,
    'procrustes_r2 ~ instruction_tuned + log10(parameters_billion)',
  );
  expect(figures?.map(({ name }) => name)).toEqual([
    'coefficients',
    'partial-residuals-log10-parameters_billion',
  ]);
  const plot = figures?.[1];
  if (plot?.kind !== 'scatter') throw new Error('no scatter');
  expect(plot.x.scale).toBe('log');
  expect(plot.points).toHaveLength(75);
  expect(plot.points[0]).toMatchObject({ row: 'qwen25-14b-instruct', x: 14 });
  expect(plot.line?.every(({ y, low, high }) => low! <= y && y <= high!)).toBe(true);
});

const cells = fc.integer({ min: -40, max: 40 }).map((value) => value / 8);
const tables = fc.array(fc.tuple(cells, cells, cells, fc.boolean()), {
  minLength: 12,
  maxLength: 20,
});
const toFrame = (
  rows: readonly (readonly [number, number, number, boolean])[],
  order = ['y', 'a', 'b', 'c'],
): Frame => ({
  rows: rows.length,
  columns: order.map((name) => ({
    name,
    type: name === 'c' ? 'boolean' : 'number',
    values: rows.map((row) => row['yabc'.indexOf(name)]),
  })),
});
const figuresOf = (frame: Frame, text: string) => {
  const [coefficients, , fit] = fitOf(frame, text).tables;
  const rowOf = (name: string) => coefficients.rows.find((row) => row[0] === name);
  return [...['a', 'b', 'cTRUE'].map((name) => rowOf(name)?.[3]), fit.rows[0][3], fit.rows[0][5]];
};
const apart = (left: readonly unknown[], right: readonly unknown[]) =>
  Math.max(
    ...left.map(
      (one, at) => Math.abs(Number(one) - Number(right[at])) / (1 + Math.abs(Number(one))),
    ),
  );

test('moving and rescaling a predictor, other orders of rows and terms change no fit and no t', () => {
  fc.assert(
    fc.property(tables, cells, fc.constantFrom(0.5, 3, 100), fc.nat(), (rows, by, scale, turn) => {
      const before = figuresOf(toFrame(rows), 'y ~ a + b + c');
      fc.pre(before.every((one) => typeof one === 'number'));
      const moved = rows.map(([y, a, b, c]) => [y, a * scale + by, b, c] as const);
      expect(apart(before, figuresOf(toFrame(moved), 'y ~ a + b + c'))).toBeLessThan(1e-8);
      const from = turn % rows.length;
      const mixed = [...rows.slice(from).toReversed(), ...rows.slice(0, from)];
      expect(apart(before, figuresOf(toFrame(mixed), 'y ~ a + b + c'))).toBeLessThan(1e-8);
      const turned = toFrame(rows, ['c', 'b', 'y', 'a']);
      expect(apart(before, figuresOf(turned, 'y ~ c + b + a'))).toBeLessThan(1e-8);
    }),
    { numRuns: 60 },
  );
});
