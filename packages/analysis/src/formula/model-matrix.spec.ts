import { frameFromTable } from '@kindred/core';
import type { Frame } from '@kindred/core';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { modelMatrix } from './model-matrix.ts';
import { parseFormula } from './parse-formula.ts';
import { termLabel } from './term-label.ts';

interface Fixture {
  readonly frame: Readonly<Record<string, readonly (string | number | boolean)[]>>;
  readonly cases: readonly {
    readonly formula: string;
    readonly contrasts: 'treatment' | 'sum';
    readonly names: readonly string[];
    readonly terms: readonly string[];
    readonly assign: readonly number[];
    readonly values: readonly (readonly number[])[];
  }[];
  readonly random: readonly {
    readonly formula: string;
    readonly fixed: readonly string[];
    readonly bars: readonly string[];
  }[];
}
// Written by fixtures/model-matrix.R.
const url = new URL('fixtures/model-matrix.json', import.meta.url);
const fixture = JSON.parse(readFileSync(url, 'utf8')) as Fixture;
const names = Object.keys(fixture.frame);
const frame: Frame = frameFromTable({
  columns: names,
  rows: fixture.frame.y.map((_, row) => names.map((name) => String(fixture.frame[name][row]))),
});
const rows = [...fixture.frame.y.keys()];

test.for(fixture.cases)('$formula, $contrasts contrasts, is as in R', (given) => {
  const { terms, intercept } = parseFormula(given.formula);
  expect(terms.map(termLabel)).toEqual(given.terms);
  const { contrasts } = given;
  const matrix = modelMatrix(frame, terms, intercept, { rows, contrasts, standardise: false });
  expect(matrix.columns.map(({ name }) => name)).toEqual(given.names);
  expect(matrix.columns.map(({ term }) => term + 1)).toEqual(given.assign);
  const off = given.values.flat().map((value, at) => Math.abs(value - matrix.values[at]));
  expect(Math.max(...off)).toBeLessThan(1e-12);
});

test.for(fixture.random)('$formula is read as lme4 reads it', ({ formula, fixed, bars }) => {
  const { terms, random } = parseFormula(formula);
  expect(terms.map(termLabel)).toEqual(fixed);
  const read = random.map(
    (bar) =>
      `${Number(bar.intercept)}|${bar.terms.map(termLabel).join('+')}|${bar.group.toSorted().join(':')}`,
  );
  expect(read.toSorted()).toEqual(bars.toSorted());
});

test('numbers are z scores where asked for, booleans and levels are not', () => {
  const { terms, intercept } = parseFormula('y ~ x + flag');
  const options = { rows, contrasts: 'treatment', standardise: true } as const;
  const { columns, values } = modelMatrix(frame, terms, intercept, options);
  const x = rows.map((row) => values[row * columns.length + 1]);
  expect(x.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
  expect(x.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(rows.length - 1, 12);
  expect(rows.map((row) => values[row * columns.length + 2] === 1)).toEqual(fixture.frame.flag);
});

test('a column on a log scale enters by its log10', () => {
  const scaled: Frame = {
    rows: 3,
    columns: [
      { name: 'y', type: 'number', values: [1, 2, 3] },
      { name: 'size', type: 'number', values: [10, 100, 1000], scale: 'log' },
    ],
  };
  const options = { rows: [0, 1, 2], contrasts: 'treatment', standardise: false } as const;
  const { columns, values } = modelMatrix(scaled, parseFormula('y ~ size').terms, false, options);
  expect(columns).toEqual([{ name: 'log10(size)', term: 0 }]);
  expect([...values]).toEqual([1, 2, Math.log10(1000)]);
});
