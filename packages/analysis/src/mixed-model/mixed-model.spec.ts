import { randomService } from '@kindred/core';
import type { AnalysisResult, Frame } from '@kindred/core';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lme4Fits } from './fixtures/lme4-fits.ts';
import { mixedModel } from './mixed-model.ts';

const read = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const fits = lme4Fits(read('lme4.json'));

const defaults = {
  method: 'reml',
  standardise: true,
  interval: 'satterthwaite',
  bootstraps: 200,
} as const;

async function run(
  frame: Frame,
  options: Readonly<Record<string, unknown>>,
  outcome = 'procrustes_r2',
): Promise<AnalysisResult> {
  const analysis = await mixedModel.create({ ...defaults, ...options } as never);
  const signal = new AbortController().signal;
  return analysis.run(frame, { outcome, random: randomService(3), signal });
}

const frameOf = (name: string) => fits.find(({ data }) => data === name)!.frame;
const models = frameOf('models');
const cell = (result: AnalysisResult, name: string, row: number, column: string) => {
  const table = result.tables.find((one) => one.name === name)!;
  return table.rows[row][table.columns.findIndex((one) => one.name === column)];
};
const notes = (result: AnalysisResult, name: string) =>
  result.tables.find((one) => one.name === name)!.notes.join(' ');

test('groups and ingredients are short for a formula', async () => {
  const short = await run(models, {
    groups: 'family',
    ingredients: ['instruction_tuned', 'parameters_billion'],
  });
  const long = await run(models, {
    formula: 'outcome ~ instruction_tuned + parameters_billion + (1 | family)',
  });
  expect(short).toEqual(long);
  expect(notes(short, 'fixed')).toMatch(/n = 75 rows in 13 groups of family; no row was left out/);
  const all = await run(
    frameOf('Pastes'),
    { groups: 'batch/cask', ingredients: undefined },
    'strength',
  );
  expect(all.tables[0].rows.map(([term]) => term)).toEqual(['(Intercept)']);
  expect(all.tables[2].rows).toEqual([
    ['cask:batch', 30, 2, 2],
    ['batch', 10, 6, 6],
  ]);
});

test('z scores change the units of a predictor and nothing else', async () => {
  const formula = 'score ~ instruction_tuned + log(parameters_billion) + (1 | family)';
  const [z, raw] = [
    await run(models, { formula }),
    await run(models, { formula, standardise: false }),
  ];
  for (const column of ['df', 't', 'p', 'p_holm', 'p_bh', 'vif']) {
    expect(Number(cell(z, 'fixed', 2, column)) / Number(cell(raw, 'fixed', 2, column))).toBeCloseTo(
      1,
      8,
    );
  }
  expect(cell(z, 'fixed', 2, 'estimate')).not.toBeCloseTo(
    Number(cell(raw, 'fixed', 2, 'estimate')),
    3,
  );
  expect(notes(z, 'fixed')).toMatch(/z scores/);
  expect(notes(raw, 'fixed')).not.toMatch(/z scores/);
});

test('the intercept is in no family of tests; figures show every row and group', async () => {
  const result = await run(models, {
    formula: 'score ~ instruction_tuned + log(hidden_dim) + (1 | family)',
  });
  expect([cell(result, 'fixed', 0, 'p_holm'), cell(result, 'fixed', 0, 'vif')]).toEqual([
    null,
    null,
  ]);
  expect(cell(result, 'fixed', 1, 'p_holm')).toBeGreaterThan(Number(cell(result, 'fixed', 1, 'p')));
  expect(result.dropped).toHaveLength(21);
  expect(result.dropped[0].reason).toBe('hidden_dim is unknown');
  expect(notes(result, 'random')).toMatch(/21 left out: hidden_dim is unknown \(21\)/);
  const [forest, groups, partial] = result.figures!;
  expect(forest).toMatchObject({ kind: 'intervals', nothing: 0, rows: [{}, {}] });
  expect(groups).toMatchObject({ kind: 'intervals', rows: { length: 12 } });
  expect(partial).toMatchObject({ kind: 'scatter', x: { label: 'hidden_dim', scale: 'log' } });
  if (partial.kind !== 'scatter') throw new TypeError('no scatter');
  expect(partial.points).toHaveLength(54);
  const x = partial.line!.map((point) => point.x);
  expect(x).toEqual(x.toSorted((a, b) => a - b));
});

test('a singular fit says so, has no degrees of freedom and a bootstrap interval', async () => {
  const result = await run(frameOf('Dyestuff2'), { formula: 'score ~ 1 + (1 | Batch)' }, 'Yield');
  expect(cell(result, 'fit', 0, 'singular')).toBe(true);
  expect(cell(result, 'fixed', 0, 'df')).toBeNull();
  expect(notes(result, 'fixed')).toMatch(/singular.*degrees of freedom are null.*bootstrap-t/);
  // The methods paragraph has these notes, beside the interval that was asked for.
  expect(result.notes.join('\n')).toMatch(
    /\n.*: Satterthwaite.* are of the parametric bootstrap-t instead/,
  );
  const [low, high] = ['low', 'high'].map((name) => Number(cell(result, 'fixed', 0, name)));
  // lme4: estimate 5.6656, standard error 0.6784; the bootstrap knows the variance may be above 0.
  expect(low).toBeGreaterThan(5.6656 - 3 * 0.6784);
  expect(low).toBeLessThan(5.6656 - 1.6 * 0.6784);
  expect(high).toBeGreaterThan(5.6656 + 1.6 * 0.6784);
  expect(high).toBeLessThan(5.6656 + 3 * 0.6784);
  expect(cell(result, 'fixed', 0, 'p')).toBe(1 / 201);
});

test('the bootstrap agrees with Satterthwaite where that is exact', async () => {
  const formula = 'score ~ 1 + (1 | Batch)';
  const options = { formula, interval: 'bootstrap', bootstraps: 2000 } as const;
  const drawn = await run(frameOf('Dyestuff'), options, 'Yield');
  const exact = await run(frameOf('Dyestuff'), { formula }, 'Yield');
  const width = (result: AnalysisResult) =>
    Number(cell(result, 'fixed', 0, 'high')) - Number(cell(result, 'fixed', 0, 'low'));
  expect(width(drawn) / width(exact)).toBeGreaterThan(0.93);
  expect(width(drawn) / width(exact)).toBeLessThan(1.07);
  expect(await run(frameOf('Dyestuff'), options, 'Yield')).toEqual(drawn);
  // lme4: confint(fit, method = "boot", nsim = 2000, seed = 1) gives sigma 35.6 to 63.1.
  const [low, high] = ['low', 'high'].map((name) => Number(cell(drawn, 'random', 1, name)));
  expect([low, high]).toEqual([expect.closeTo(35.6, -1), expect.closeTo(63.1, -1)]);
});

test('what cannot be grouped by is refused, what cannot be fitted is said', async () => {
  const id: Frame['columns'][number] = {
    name: 'own',
    type: 'category',
    values: Array.from({ length: 75 }, (_, row) => `row ${row}`),
  };
  const one: Frame['columns'][number] = {
    name: 'one',
    type: 'boolean',
    values: new Array<boolean>(75).fill(true),
  };
  const flat: Frame['columns'][number] = {
    name: 'flat',
    type: 'number',
    values: new Array<number>(75).fill(2),
  };
  const frame: Frame = { rows: 75, columns: [...models.columns, id, one, flat] };
  const refused = (formula: string) => run(frame, { formula });
  await expect(refused('score ~ 1 + (1 | own)')).rejects.toThrow(/its own level of "own"/);
  await expect(refused('score ~ 1 + (1 | one)')).rejects.toThrow(/"one" has 1 level/);
  await expect(refused('score ~ instruction_tuned')).rejects.toThrow(/no random term/);
  await expect(
    refused('score ~ 1 + (instruction_tuned * parameters_billion * hidden_dim | family)'),
  ).rejects.toThrow(/asks for 96 effects from 54/);
  await expect(refused('other ~ 1 + (1 | family)')).rejects.toThrow(/explains "other"/);
  await expect(run(frame, {})).rejects.toThrow(/either a formula, or groups/);
  const nothing = await run(frame, { formula: 'outcome ~ 1 + (1 | family)' }, 'flat');
  expect(nothing.tables).toEqual([]);
  expect(nothing.notes[1]).toBe('No fit: flat is the same in all 75 complete rows.');
});

test('a fixed effect that others explain has no figures and is named', async () => {
  const twice: Frame['columns'][number] = {
    name: 'untuned',
    type: 'number',
    values: models.columns
      .find(({ name }) => name === 'instruction_tuned')!
      .values.map((value) => (value === true ? 0 : 1)),
  };
  const same = {
    ...twice,
    name: 'same',
    type: 'boolean' as const,
    values: twice.values.map(() => true),
  };
  const frame: Frame = { rows: 75, columns: [...models.columns, twice, same] };
  const result = await run(frame, {
    formula: 'score ~ instruction_tuned + untuned + same + (1 | family)',
  });
  expect(result.tables[0].rows[2].slice(1).every((value) => value === null)).toBe(true);
  expect(notes(result, 'fixed')).toMatch(/rank-deficient: untuned is a combination/);
  expect(notes(result, 'fixed')).toMatch(/one level among these rows: same\./);
});
