import { expect, test } from 'vitest';
import { frameFromTable } from './frame-from-table.ts';
import { mixedNotes } from './mixed-notes.ts';

const table = {
  columns: ['model', 'size', 'tuned', 'kind', 'empty'],
  rows: [
    ['a', '1e9', 'true', 'x', ''],
    ['b', '', 'FALSE', '3', 'NA'],
    ['c', '-.5', 'NaN', '', ''],
  ],
};

test('infers types; empty cells are null', () => {
  expect(frameFromTable(table)).toEqual({
    rows: 3,
    columns: [
      { name: 'id', type: 'category', values: ['a', 'b', 'c'] },
      { name: 'size', type: 'number', values: [1e9, null, -0.5] },
      { name: 'tuned', type: 'boolean', values: [true, false, null] },
      { name: 'kind', type: 'category', values: ['x', '3', null] },
      { name: 'empty', type: 'number', values: [null, null, null] },
    ],
  });
});

test('words of people and of other programs for unknown, true and false', () => {
  const column = (...cells: string[]) =>
    frameFromTable({ columns: ['id', 'x'], rows: cells.map((cell, k) => [`m${k}`, cell]) })
      .columns[1];
  expect(column('NA', 'N/A', 'n/a', 'NaN', 'nan', '', '7')).toMatchObject({
    type: 'number',
    values: [null, null, null, null, null, null, 7],
  });
  for (const [yes, no] of [
    ['yes', 'no'],
    ['true', 'false'],
    ['TRUE', 'FALSE'],
    ['Yes', 'No'],
  ])
    // prettier-ignore
    expect(column(yes, 'NA', no)).toMatchObject({ type: 'boolean', values: [true, null, false] });
  expect(column('yes', 'no', 'partly').type).toBe('category');
  const types = { x: 'boolean' } as const;
  expect(() => frameFromTable({ columns: ['id', 'x'], rows: [['a', 'ja']] }, { types })).toThrow(
    'x of a is "ja", which is not a boolean (true or false, yes or no);',
  );
});

test('rows are named by a column, or by their place', () => {
  const stages = {
    columns: ['model', 'r2'],
    rows: [
      ['a', '1'],
      ['a', '2'],
    ],
  };
  expect(frameFromTable(stages).columns.map(({ name }) => name)).toEqual(['id', 'model', 'r2']);
  expect(frameFromTable(stages).columns[0].values).toEqual(['1', '2']);
  expect(() => frameFromTable(stages, { id: 'model' })).toThrow(
    'names the rows, but rows 1 and 2 have the same name "a"',
  );
  const file = { ...stages, from: { file: 'stages.csv', lines: [2, 5] } };
  expect(() => frameFromTable(file, { id: 'model' })).toThrow(
    expect.objectContaining({
      message: expect.stringContaining(
        'names the rows of stages.csv, but rows 2 and 5 have the same name "a"',
      ) as string,
      location: { file: 'stages.csv', line: 5, column: 1 },
    }),
  );
  const gap = {
    ...file,
    rows: [
      ['a', '1'],
      [' ', '2'],
    ],
  };
  expect(() => frameFromTable(gap, { id: 'model' })).toThrow('its cell in row 5 is empty');
  expect(() => frameFromTable(stages, { id: 'name' })).toThrow(/no column "name"/);
});

test('a column of numbers but for a few cells is told with the first of them', () => {
  const rows = ['7', '13', '70B', '', 'x'].map((size, k) => [`m${k}`, size, k < 3 ? 'a' : '1']);
  const columns = ['model', 'size', 'kind'];
  expect(mixedNotes(frameFromTable({ columns, rows }))).toEqual([]);
  const few = frameFromTable({ columns, rows: rows.slice(0, 4) });
  expect(mixedNotes(few)).toEqual([
    '"size" is taken as categories, so analyses of numbers leave it out: of its 3 known cells 1 is no number, "70B" of m2. Correct them or leave them empty, or declare them in the experiment: columns: { "size": { type: category } }.',
  ]);
  expect(mixedNotes(few, ['size'])).toEqual([]);
  const many = ['1', '2', '3', '4', '5', 'a', 'b', 'c', 'd'].map((size, k) => [`m${k}`, size, 'x']);
  expect(mixedNotes(frameFromTable({ columns, rows: many }))[0]).toContain(
    '4 are no numbers, "a" of m5, "b" of m6, "c" of m7, …. Correct',
  );
});

test('refuses what it cannot read', () => {
  expect(() => frameFromTable({ columns: ['a', 'a'], rows: [] })).toThrow(/rename one/);
  expect(() => frameFromTable({ columns: ['a', 'b'], rows: [['1']] })).toThrow(/has 1 cell, /);
  expect(() => frameFromTable({ columns: ['a', 'b'], rows: [] })).toThrow(
    expect.objectContaining({
      code: 'TABLE_EMPTY',
      message: expect.stringContaining('has no rows, only the header a, b') as string,
    }),
  );
  expect(() => frameFromTable(table, { types: { kind: 'number' } })).toThrow(
    /kind of a is "x", which is not a number/,
  );
  expect(() => frameFromTable(table, { types: { sise: 'number' } })).toThrow(/no column "sise"/);
  expect(frameFromTable({ columns: ['a'], rows: [['0x10'], ['Infinity']] }).columns[0].type).toBe(
    'category',
  );
});
