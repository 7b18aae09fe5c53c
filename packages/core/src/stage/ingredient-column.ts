import type { Frame } from '../contract/frame.ts';
import type { IngredientValue } from '../contract/ingredient-value.ts';

/** A column that is numeric or boolean when all its known values are, else a category. */
export function ingredientColumn(
  name: string,
  values: readonly IngredientValue[],
): Frame['columns'][number] {
  const types = new Set(values.filter((value) => value !== null).map((value) => typeof value));
  const only = types.size === 1 ? [...types][0] : 'string';
  if (only === 'number' || only === 'boolean') return { name, type: only, values };
  return {
    name,
    type: 'category',
    values: values.map((value) => (value === null ? null : String(value))),
  };
}
