import type { Frame } from '../../contract/frame.ts';
import { describeColumns } from '../../service/frame/describe-columns.ts';
import { ingredientColumn } from '../ingredient-column.ts';
import { modelIngredients } from '../model-ingredients.ts';
import type { RunContext } from '../run-context.ts';
import type { ScoredTable } from './scored-table.ts';

/**
 * A table's frames with what `ingredients` components know of its models: gaps are filled and columns
 * added; the table's own cells count first, and scores are left alone. Throws what `describeColumns` throws.
 */
export async function fillFrames(
  ctx: RunContext,
  { frames }: Pick<ScoredTable, 'frames'>,
): Promise<ScoredTable['frames']> {
  if (ctx.experiment.ingredients.length === 0) return frames;
  const own = new Set(['id', ...frames.keys()]);
  const [any] = frames.values();
  const ids = any.columns.find(({ name }) => name === 'id')!.values.map(String);
  const models = ids.map((id, row) => ({
    id,
    use: 'table',
    with: {},
    ingredients: Object.fromEntries(
      any.columns
        .filter(({ name }) => !own.has(name))
        .map(({ name, values }) => [name, values[row]]),
    ),
  }));
  const { values, facts } = await modelIngredients(ctx, models);
  const names = new Set([...values.values()].flatMap((one) => Object.keys(one)));
  const filled = new Map(
    [...names]
      .filter((name) => !own.has(name))
      .map((name) => [name, ids.map((id) => values.get(id)![name] ?? null)]),
  );
  const fill = ({ rows, columns }: Frame): Frame => {
    const before = columns.map((column) => {
      const now = filled.get(column.name) ?? column.values;
      if (now.every((value, row) => value === column.values[row])) return column;
      const { unit, scale } = column;
      return {
        ...ingredientColumn(column.name, now),
        ...(unit !== undefined && { unit }),
        ...(scale && { scale }),
      };
    });
    const here = new Set(columns.map(({ name }) => name));
    const added = [...filled].filter(([name]) => !here.has(name));
    const whole = {
      rows,
      columns: [...before, ...added.map(([name, now]) => ingredientColumn(name, now))],
    };
    return describeColumns(whole, withOwn(whole, facts));
  };
  return new Map([...frames].map(([outcome, frame]) => [outcome, fill(frame)]));
}

// What the table says of a column comes first.
const withOwn = ({ columns }: Frame, facts: Parameters<typeof describeColumns>[1]) =>
  Object.fromEntries(
    columns.map(({ name, unit, scale }) => [
      name,
      {
        ...(Object.hasOwn(facts, name) && facts[name]),
        ...(unit !== undefined && { unit }),
        ...(scale && { scale }),
      },
    ]),
  );
