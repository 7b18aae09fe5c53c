import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitRows } from './unit-rows.ts';

const row = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 3, maxLength: 3 });
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

test('a row has length 1, and mean 0 where centred', () => {
  fc.assert(
    fc.property(row, fc.boolean(), (given, centred) => {
      const { values, undefinedItem } = unitRows(Float64Array.from(given), 1, 3, centred);
      fc.pre(undefinedItem === -1);
      expect(Math.hypot(...values)).toBeCloseTo(1, 12);
      const cosine = values[0] * given[0] + values[1] * given[1] + values[2] * given[2];
      expect(centred ? sum(values) : cosine - Math.hypot(...given)).toBeCloseTo(0, 3);
    }),
  );
});

test('the first row without length, or without variance, is named', () => {
  const rows = Float64Array.of(1, 2, 0, 0, 3, 3, 0, 0);
  expect(unitRows(rows, 4, 2, false).undefinedItem).toBe(1);
  expect(unitRows(rows.subarray(4), 2, 2, true).undefinedItem).toBe(0);
  expect(unitRows(rows.subarray(0, 2), 1, 2, true).undefinedItem).toBe(-1);
});
