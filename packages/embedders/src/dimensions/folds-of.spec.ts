import { randomService } from '@kindred/core';
import { expect, test } from 'vitest';
import { foldsOf } from './folds-of.ts';

test('every row is left out once; rows of one group never part; folds are even', () => {
  // Five groups: rows {0, 4}, {1}, {2, 3, 6}, {5}, {7}.
  const groups = {
    count: 5,
    offsets: Uint32Array.of(0, 2, 3, 6, 7, 8),
    rows: Uint32Array.of(0, 4, 1, 2, 3, 6, 5, 7),
  };
  const folds = foldsOf(groups, 3, randomService(4));
  expect(folds.flatMap(({ left }) => [...left]).toSorted((a, b) => a - b)).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7,
  ]);
  for (const { left, kept } of folds) {
    expect([...left, ...kept].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(left.includes(0)).toBe(left.includes(4));
    expect(left.includes(2) && left.includes(3)).toBe(left.includes(6));
    const whole = [0, 1, 2, 5, 7].filter((row) => left.includes(row)).length;
    expect([1, 2]).toContain(whole);
  }
});
