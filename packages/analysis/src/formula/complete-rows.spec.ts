import { expect, test } from 'vitest';
import { completeRows } from './complete-rows.ts';

const frame = {
  rows: 4,
  columns: [
    { name: 'id', type: 'category' as const, values: ['m', 'n', 'o', 'p'] },
    { name: 'x', type: 'number' as const, values: [1, null, 0, 2] },
    { name: 'g', type: 'category' as const, values: ['u', null, 'v', 'v'] },
  ],
};

test('rows left out are named with every reason', () => {
  const { rows, dropped } = completeRows(frame, [
    { name: 'x', via: 'log' },
    { name: 'g', via: 'none' },
  ]);
  expect(rows).toEqual([0, 3]);
  expect(dropped).toEqual([
    { row: 'n', reason: 'x is unknown, g is unknown' },
    { row: 'o', reason: 'log(x) is undefined at 0' },
  ]);
});

test('a column that is not there and a function of a category are told', () => {
  expect(() => completeRows(frame, [{ name: 'xx', via: 'none' }])).toThrow(/no column "xx".*x, g/);
  expect(() => completeRows(frame, [{ name: 'g', via: 'log' }])).toThrow(/needs numbers/);
});
