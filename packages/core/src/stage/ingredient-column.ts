import type { Frame } from '../contract/frame.ts';
import type { IngredientValue } from '../contract/ingredient-value.ts';

/** A column that is numeric or boolean when all its known values are, else a category; one of nulls counts as numbers. */
export function ingredientColumn(
  name: string,
  values: readonly IngredientValue[],
): Frame['columns'][number] {
  const types = new Set(values.filter((value) => value !== null).map((value) => typeof value));
  const only = types.size > 1 ? 'string' : ([...types][0] ?? 'number');
  if (only === 'number' || only === 'boolean') return { name, type: only, values };
  return {
    name,
    type: 'category',
    values: values.map((value) => (value === null ? null : String(value))),
  };
}
