import type { ColumnFacts } from '../contract/column-facts.ts';
import type { Frame } from '../contract/frame.ts';
import type { IngredientValue } from '../contract/ingredient-value.ts';
import { describeColumns } from '../service/frame/describe-columns.ts';
import { ingredientColumn } from './ingredient-column.ts';

/**
 * A table of models: the column `id`, the outcome, and every ingredient any of them has, with its unit
 * and scale. Throws what `describeColumns` throws.
 */
export function ingredientFrame(
  outcome: string,
  rows: readonly {
    readonly id: string;
    readonly value: number | null;
    readonly ingredients: Readonly<Record<string, IngredientValue>>;
  }[],
  facts: Readonly<Record<string, ColumnFacts>>,
): Frame {
  const names = [...new Set(rows.flatMap(({ ingredients }) => Object.keys(ingredients)))];
  const ingredients = names.map((name) =>
    ingredientColumn(
      name,
      rows.map((row) => row.ingredients[name] ?? null),
    ),
  );
  const ids: Frame['columns'][number] = {
    name: 'id',
    type: 'category',
    values: rows.map(({ id }) => id),
  };
  const { columns } = describeColumns({ rows: rows.length, columns: [ids, ...ingredients] }, facts);
  const values = rows.map(({ value }) => value);
  return {
    rows: rows.length,
    columns: [columns[0], { name: outcome, type: 'number', values }, ...columns.slice(1)],
  };
}
