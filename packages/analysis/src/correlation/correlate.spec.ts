import type { Frame } from '@kindred/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correlate } from './correlate.ts';
import { pearson } from './pearson.ts';

const frame: Frame = {
  rows: 6,
  columns: [
    { name: 'id', type: 'category', values: ['a', 'b', 'c', 'd', 'e', 'f'] },
    { name: 'r2', type: 'number', values: [0.1, 0.4, 0.3, 0.5, null, 0.9] },
    { name: 'size', type: 'number', values: [1, 2, 3, 4, 5, Number.NaN] },
    { name: 'flat', type: 'number', values: [2, 2, 2, 2, 2, 2] },
    { name: 'rare', type: 'number', values: [1, null, null, 2, 3, 4] },
    { name: 'twice', type: 'number', values: [0.2, 0.8, 0.6, 1, 7, 1.8] },
    { name: 'family', type: 'category', values: ['x', 'x', 'y', 'y', 'y', 'x'] },
  ],
};
const run = (ingredients?: string[]) => correlate(frame, 'r2', { ingredients, outliers: 'none' });

test('says what is missing, and why a figure is not there', () => {
  const { tables, dropped } = run();
  const [size, flat, rare, twice] = tables[0].rows;
  // stats.pearsonr([1, 2, 3, 4], [.1, .4, .3, .5]) of scipy 1.17: r .8315218406, p .1684781594
  expect(size.slice(0, 5)).toEqual(['size', 'pearson', 4, 2, 0]);
  expect(size[5]).toBeCloseTo(0.8315218406202999, 12);
  expect(size[10]).toBeCloseTo(0.1684781593797, 12);
  expect(flat.slice(5, 13).every((cell) => cell === null)).toBe(true);
  expect(rare.slice(2, 13)).toEqual([3, 3, 0, ...new Array<null>(8).fill(null)]);
  expect([twice[5], twice[8], twice[10]]).toEqual([1, null, 0]);
  expect(tables[0].notes.join('\n')).toMatch(/flat: no figure, the ingredient does not vary/);
  expect(tables[0].notes.join('\n')).toMatch(/rare: no figure, 3 pairs of values; at least 4/);
  expect(tables[0].notes[0]).toMatch(/the 2 ingredients of this table with a p value/);
  expect(dropped).toContainEqual({ row: 'e', reason: 'r2 (the outcome) is unknown' });
  expect(dropped).toContainEqual({ row: 'f', reason: 'size is unknown' });
});

test('names what it cannot use', () => {
  expect(() => run(['family'])).toThrow(/is a category.*group-test/);
  expect(() => run(['sise'])).toThrow(/no ingredient "sise".*size/);
  expect(() => correlate(frame, 'id', { ingredients: undefined, outliers: 'none' })).toThrow(
    /category column: of its 6 known cells 6 are no numbers, "a" of a, .*, …\. Correct/,
  );
  expect(run(['rare', 'size']).tables[0].rows.map(([name]) => name)).toEqual(['rare', 'size']);
});

test('r is symmetric, bounded, and blind to scale', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const pairs = fc.array(fc.tuple(value, value), { minLength: 4, maxLength: 20 });
  fc.assert(
    fc.property(pairs, fc.double({ min: 0.1, max: 9, noNaN: true }), (both, scale) => {
      const [x, y] = [both.map(([a]) => a), both.map(([, b]) => b)];
      const one = pearson(x, y).value;
      const other = pearson(y, x).value;
      const scaled = pearson(
        x.map((a) => a * scale),
        y,
      ).value;
      if (!one || !other || !scaled) return;
      expect(Math.abs(one.r)).toBeLessThanOrEqual(1);
      expect(one.r).toBeCloseTo(other.r, 9);
      expect(one.r).toBeCloseTo(scaled.r, 9);
      expect(one.low).toBeLessThanOrEqual(one.high);
    }),
  );
});
