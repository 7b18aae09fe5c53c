import type { IngredientValue } from '@kindred/core';

/** A value as a finite number; booleans count 0 and 1; anything else is null. */
export function finiteOrNull(value: IngredientValue): number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
