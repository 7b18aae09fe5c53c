import { frameFromTable, type Frame } from '@kindred/core';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { correlate } from './correlate.ts';
import { correlation } from './correlation.ts';
import { partial } from './partial.ts';
import { pearson } from './pearson.ts';
import { spearman } from './spearman.ts';

const file = new URL('../../../../experiments/ingredients-table/models.csv', import.meta.url);
const [columns, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
const table = frameFromTable({
  columns: columns.split(','),
  rows: lines.map((line) => line.split(',')),
});
const frame: Frame = {
  ...table,
  columns: table.columns.map((column) =>
    column.name === 'parameters_billion'
      ? { ...column, unit: 'billion', scale: 'log' as const }
      : column,
  ),
};
// expected.py wrote it: scipy's spearmanr, statsmodels' OLS.
const expected: Record<string, Record<string, number[]>> = JSON.parse(
  readFileSync(new URL('expected.json', import.meta.url), 'utf8'),
);
const bands = expected as unknown as Record<'band' | 'partialBand', number[][]>;
const near = (got: unknown, want: number) =>
  expect(Math.abs(Number(got) / want - 1)).toBeLessThan(1e-9);
const figures = (row: readonly unknown[]) => [2, 5, 6, 7, 8, 9, 10].map((at) => row[at]);

test('Spearman of the published table, as scipy', () => {
  const ingredients = Object.keys(expected.spearman);
  const { tables, figures: drawn } = correlate(frame, 'procrustes_r2', {
    ingredients,
    outliers: 'none',
    method: 'spearman',
  });
  tables[0].rows.forEach((row, at) => {
    figures(row).forEach((figure, i) => near(figure, expected.spearman[ingredients[at]][i]));
  });
  expect(tables[0].rows[0].slice(0, 2)).toEqual(['log10(parameters_billion)', 'spearman']);
  expect(drawn![0]).not.toHaveProperty('line');
});

test.each([
  ['partial', ['parameters_billion']],
  ['partial2', ['parameters_billion', 'instruction_tuned']],
])('%s correlation of the published table, as regression', (key, control) => {
  for (const [name, want] of Object.entries(expected[key])) {
    const ingredients = [name === 'tuned' ? 'instruction_tuned' : name];
    const { tables } = correlate(frame, 'procrustes_r2', {
      ingredients,
      outliers: 'none',
      method: 'partial',
      control,
    });
    expect([1, 15].map((at) => tables[0].rows[0][at])).toEqual([
      'partial',
      control.join(', ').replace('parameters_billion', 'log10(parameters_billion)'),
    ]);
    figures(tables[0].rows[0]).forEach((figure, i) => near(figure, want[i]));
  }
});

test('lines and their bands, on the scale and in the unit declared', () => {
  const draw = (ingredient: string, control?: string[]) => {
    const { figures: drawn } = correlate(frame, 'procrustes_r2', {
      ingredients: [ingredient],
      outliers: 'none',
      ...(control && { method: 'partial', control }),
    });
    const [figure] = drawn!;
    if (figure.kind !== 'scatter') throw new Error(figure.kind);
    return figure;
  };
  const plain = draw('parameters_billion');
  expect(plain.x).toEqual({ label: 'parameters_billion (billion)', scale: 'log' });
  expect(plain.points).toHaveLength(75);
  expect(plain.points[0]).toEqual({ row: 'qwen25-14b-instruct', x: 14, y: 0.492 });
  [0, 10, 40].forEach((at, i) => {
    const { x, y, low, high } = plain.line![at];
    [Math.log10(x), y, low, high].forEach((figure, j) => near(figure, bands.band[i][j]));
  });
  const left = draw('hidden_dim', ['parameters_billion', 'instruction_tuned']);
  expect(left.x.label).toBe(
    'hidden_dim, residual given log10(parameters_billion), instruction_tuned',
  );
  [0, 40].forEach((at, i) => {
    const { x, y, low, high } = left.line![at];
    [x, y, low, high].forEach((figure, j) => near(figure, bands.partialBand[i][j]));
  });
});

test('outliers are left out for the predictors named, as the study did', () => {
  const run = (of: string[]) =>
    correlate(frame, 'procrustes_r2', { ingredients: undefined, outliers: { rule: 'iqr', of } });
  const { tables, notes } = run(['attention_heads', 'hidden_dim']);
  const rule = Object.fromEntries(tables[0].rows.map((row) => [row[0], [row[4], row[14]]]));
  expect(rule['attention_heads']).toEqual([5, '1.5 IQR']);
  expect(rule['hidden_dim']).toEqual([0, '1.5 IQR']);
  expect(rule['log10(parameters_billion)']).toEqual([0, 'none']);
  expect(notes[0]).toMatch(/for attention_heads, hidden_dim only/);
  expect(() => run(['heads'])).toThrow(/"heads" is no number that is tested here/);
});

test('a control that determines its ingredient leaves no figure but a reason', () => {
  const x = [1, 2, 3, 4, 5, 7];
  const y = [1, 3, 2, 5, 4, 9];
  expect(partial(x, y, [x.map((value) => 3 - 2 * value)]).reason).toMatch(/determine the ingred/);
  expect(partial(x, y, [[0, 1, 0, 0, 1, 1], y]).reason).toMatch(/determine the outcome/);
  expect(partial(x, y, [x, y, x]).reason).toBe('6 complete rows; at least 7 needed');
  // A control that says the same as another counts once.
  const control = [0, 1, 0, 0, 1, 1];
  const once = partial(x, y, [control]).value!;
  const twice = partial(x, y, [control, control.map((value) => 5 * value + 1)]).value!;
  expect([twice.r, twice.df]).toEqual([once.r, once.df]);
});

test('a log column has no logarithm of nothing, and says so', () => {
  const zero: Frame = {
    rows: 5,
    columns: [
      { name: 'r2', type: 'number', values: [0.1, 0.4, 0.3, 0.5, 0.2] },
      { name: 'tokens', type: 'number', values: [10, 100, 0, 1000, 50], scale: 'log' },
    ],
  };
  const { dropped, tables } = correlate(zero, 'r2', { ingredients: undefined, outliers: 'none' });
  expect(dropped).toEqual([{ row: '3', reason: 'tokens = 0 has no logarithm' }]);
  expect(tables[0].rows[0].slice(0, 4)).toEqual(['log10(tokens)', 'pearson', 4, 1]);
});

test('partial has controls, other methods none, and nothing controls itself', () => {
  const read = (options: unknown) =>
    (
      correlation.options as unknown as { safeParse(from: unknown): { success: boolean } }
    ).safeParse(options).success;
  expect(read({ method: 'partial', control: ['size'] })).toBe(true);
  expect(read({ method: 'partial' })).toBe(false);
  expect(read({ control: ['size'] })).toBe(false);
  expect(read({ method: 'partial', control: ['a'], ingredients: ['a', 'b'] })).toBe(false);
});

const value = fc.integer({ min: -50, max: 50 });
const pairs = fc.array(fc.tuple(value, value, value), { minLength: 6, maxLength: 20 });
const side = (rows: readonly number[][], at: number) => rows.map((row) => row[at]);

test('ρ is blind to monotone change and turns its sign when a side is turned', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const [x, y] = [side(rows, 0), side(rows, 1)];
      const one = spearman(x, y).value;
      if (!one) return;
      expect(
        spearman(
          x,
          y.map((at) => Math.exp(at / 9) + at),
        ).value,
      ).toEqual(one);
      const turned = spearman(
        x,
        y.map((at) => -at),
      ).value!;
      expect(turned.r).toBeCloseTo(-one.r, 12);
      expect([turned.low, turned.p]).toEqual([
        expect.closeTo(-one.high, 9),
        expect.closeTo(one.p, 9),
      ]);
    }),
  );
});

test('partial is symmetric, blind to lines in its controls, and Pearson’s without any', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const [x, y, control] = [0, 1, 2].map((at) => side(rows, at));
      const one = partial(x, y, [control]).value;
      if (!one || Math.abs(one.r) > 1 - 1e-9) return;
      expect(partial(y, x, [control]).value!.r).toBeCloseTo(one.r, 9);
      const moved = x.map((at, i) => at + 2 * control[i]);
      expect(partial(moved, y, [control]).value!.r).toBeCloseTo(one.r, 9);
      expect(partial(x, y, []).value!.r).toBeCloseTo(pearson(x, y).value!.r, 9);
    }),
  );
});
