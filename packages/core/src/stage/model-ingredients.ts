import type { IngredientSource } from '../contract/ingredient-source.ts';
import type { IngredientValue } from '../contract/ingredient-value.ts';
import type { RunContext } from './run-context.ts';

/**
 * Ingredients of every model: those of its line, then those that `ingredients` components fill. A
 * value given twice and differing keeps the line's and is told.
 */
export async function modelIngredients(
  ctx: RunContext,
): Promise<ReadonlyMap<string, Readonly<Record<string, IngredientValue>>>> {
  const sources: { id: string; source: IngredientSource }[] = [];
  for (const use of ctx.experiment.ingredients) {
    const source = await ctx.host.create<IngredientSource>('ingredients', use);
    sources.push({ id: use.id, source });
  }
  const all = new Map<string, Readonly<Record<string, IngredientValue>>>();
  for (const model of ctx.experiment.models) {
    let known = model.ingredients;
    for (const { id, source } of sources) {
      const filled = await source.fill({ id: model.id, use: model.use, options: model.with });
      for (const [name, value] of Object.entries(filled)) {
        if (name in known && known[name] !== value) {
          const message = `Ingredient "${name}" of "${model.id}": "${id}" says ${value}, the line says ${known[name]}; the line counts.`;
          ctx.emit({ type: 'warning', message });
        }
      }
      known = { ...filled, ...known };
    }
    all.set(model.id, known);
  }
  return all;
}
