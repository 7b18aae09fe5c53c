import type { IngredientValue } from '../contract/ingredient-value.ts';

/** Whether two known values agree: numbers do where one is the other rounded to its own decimals (7.6 and 7.62). */
export function sameIngredient(a: IngredientValue, b: IngredientValue): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  const fewer = Math.min(decimals(a), decimals(b));
  return Math.abs(a - b) <= (0.5 + 1e-9) * 10 ** -fewer;
}

function decimals(value: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}
