import type { Frame } from '@kindred/core';
import { expect, test } from 'vitest';
import { compareGroups } from './compare-groups.ts';

const frame: Frame = {
  rows: 8,
  columns: [
    { name: 'id', type: 'category', values: 'abcdefgh'.split('') },
    { name: 'r2', type: 'number', values: [0.1, 0.4, 0.3, 0.5, null, 0.9, 0.7, 0.2] },
    { name: 'kind', type: 'category', values: ['x', 'x', 'y', 'y', 'y', 'z', null, 'x'] },
    { name: 'flag', type: 'number', values: [0, 1, 0, 1, 0, 1, 0, 1] },
    { name: 'size', type: 'number', values: [0, 1, 2, 3, 4, 5, 6, 7] },
    { name: 'same', type: 'boolean', values: new Array<boolean>(8).fill(true) },
    { name: 'none', type: 'boolean', values: new Array<null>(8).fill(null) },
  ],
};

test('a group of one gets no test but a reason; unknown rows are named', () => {
  const { tables, dropped } = compareGroups(frame, 'r2', 'kind');
  const [xy] = tables[0].rows;
  expect(tables[0].rows).toHaveLength(1);
  // scipy 1.17: stats.ttest_ind([.1, .4, .2], [.3, .5], equal_var=False)
  expect(xy[9]).toBeCloseTo(-1.25, 12);
  expect(xy[10]).toBeCloseTo(2.4265402843601893, 12);
  expect(tables[0].notes.slice(1)).toEqual([
    '2 of 3 pairs have no test and are left out: 2 for a group of fewer than 2 rows.',
  ]);
  expect(tables[1].rows[2].slice(0, 3)).toEqual(['z', 1, 0.9]);
  expect(dropped).toEqual([
    { row: 'e', reason: 'the outcome is unknown' },
    { row: 'g', reason: 'kind is unknown' },
  ]);
});

test('many levels of one row each make one line of one table, not hundreds', () => {
  const levels = Array.from({ length: 40 }, (_, at) => (at < 6 ? `big${at % 3}` : `one${at}`));
  const many: Frame = {
    rows: 40,
    columns: [
      { name: 'id', type: 'category', values: levels.map((_, at) => `m${at}`) },
      { name: 'r2', type: 'number', values: levels.map((_, at) => (at % 3 === 2 ? at : 0.5)) },
      { name: 'kind', type: 'category', values: levels },
    ],
  };
  const { rows, notes } = compareGroups(many, 'r2', 'kind').tables[0];
  // big0 and big1 are .5 throughout: 37 levels, 666 pairs, 3 of them between groups of two.
  expect(rows.map(([first, second]) => [first, second])).toEqual([
    ['big0', 'big2'],
    ['big1', 'big2'],
  ]);
  expect(notes).toEqual([
    expect.stringContaining('the 2 pairs of groups of kind with a p value'),
    '664 of 666 pairs have no test and are left out: 663 for a group of fewer than 2 rows, 1 as neither group varies.',
  ]);
});

test('numbers may form two groups and no more', () => {
  expect(compareGroups(frame, 'r2', 'flag').tables[0].rows[0].slice(0, 4)).toEqual([
    '1',
    '0',
    4,
    3,
  ]);
  expect(() => compareGroups(frame, 'r2', 'size')).toThrow(/at most 2 groups.*correlation/);
  expect(() => compareGroups(frame, 'r2', 'sise')).toThrow(/no ingredient "sise"/);
});

test('one level or none is said, not invented', () => {
  expect(compareGroups(frame, 'r2', 'same').notes[1]).toMatch(/1 known level/);
  expect(compareGroups(frame, 'r2', 'none').tables[0].rows).toEqual([]);
});
