import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameIngredient } from './same-ingredient.ts';

test('numbers agree where one is the other rounded to its own decimals', () => {
  expect(sameIngredient(7.6, 7.62)).toBe(true);
  expect(sameIngredient(8, 7.62)).toBe(true);
  expect(sameIngredient(7, 7.62)).toBe(false);
  expect(sameIngredient(0.3, 0.1 + 0.2)).toBe(true);
  expect(sameIngredient(1e-7, 1.04e-7)).toBe(true);
  expect(sameIngredient(1e-7, 2e-7)).toBe(false);
  // Whole numbers are exact: 4,000 is not 4,096.
  expect(sameIngredient(4000, 4096)).toBe(false);
  expect(sameIngredient(32, 33)).toBe(false);
  expect(sameIngredient('MHA', 'MHA')).toBe(true);
  expect(sameIngredient('32', 32)).toBe(false);
  expect(sameIngredient(true, 1)).toBe(false);
});

test('every number agrees with itself and with its roundings, whichever comes first', () => {
  const sizes = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 8 }), (value, places) => {
      const rounded = Number(value.toFixed(places));
      expect(sameIngredient(value, value)).toBe(true);
      expect(sameIngredient(value, rounded)).toBe(true);
      expect(sameIngredient(rounded, value)).toBe(true);
    }),
  );
});
