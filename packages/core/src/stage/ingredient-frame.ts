import type { Frame } from '../contract/frame.ts';
import type { IngredientValue } from '../contract/ingredient-value.ts';

/**
 * A table of models: the column `id`, the outcome, and every ingredient any of them has. A column
 * is numeric or boolean when all its known values are, else a category.
 */
export function ingredientFrame(
  outcome: string,
  rows: readonly {
    readonly id: string;
    readonly value: number | null;
    readonly ingredients: Readonly<Record<string, IngredientValue>>;
  }[],
): Frame {
  const names = [...new Set(rows.flatMap(({ ingredients }) => Object.keys(ingredients)))];
  return {
    rows: rows.length,
    columns: [
      { name: 'id', type: 'category', values: rows.map(({ id }) => id) },
      { name: outcome, type: 'number', values: rows.map(({ value }) => value) },
      ...names.map((name) =>
        column(
          name,
          rows.map(({ ingredients }) => ingredients[name] ?? null),
        ),
      ),
    ],
  };
}

function column(name: string, values: readonly IngredientValue[]): Frame['columns'][number] {
  const types = new Set(values.filter((value) => value !== null).map((value) => typeof value));
  const only = types.size === 1 ? [...types][0] : 'string';
  if (only === 'number' || only === 'boolean') return { name, type: only, values };
  return {
    name,
    type: 'category',
    values: values.map((value) => (value === null ? null : String(value))),
  };
}
