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
  const [xy, xz] = tables[0].rows;
  // scipy 1.17: stats.ttest_ind([.1, .4, .2], [.3, .5], equal_var=False)
  expect(xy[9]).toBeCloseTo(-1.25, 12);
  expect(xy[10]).toBeCloseTo(2.4265402843601893, 12);
  expect(xz.slice(2, 6)).toEqual([3, 1, expect.closeTo(0.7 / 3, 12), 0.9]);
  expect(xz.slice(6).every((cell) => cell === null)).toBe(true);
  expect(tables[0].notes[1]).toBe(
    'x and z: no test, groups of 3 and 1; each needs at least 2 values.',
  );
  expect(dropped).toEqual([
    { row: 'e', reason: 'the outcome is unknown' },
    { row: 'g', reason: 'kind is unknown' },
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
