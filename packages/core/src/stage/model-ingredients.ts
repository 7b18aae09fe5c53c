import type { IngredientSource } from '../contract/ingredient-source.ts';
import type { IngredientValue } from '../contract/ingredient-value.ts';
import type { RunContext } from './run-context.ts';

/**
 * Ingredients of every model: those of its line, then those that `ingredients` components read. What was
 * said first counts, a null is filled, and a value that differs is told.
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
    const known = { ...model.ingredients };
    for (const { id, source } of sources) {
      const filled = await source.read({ id: model.id, use: model.use, options: model.with });
      for (const [name, value] of Object.entries(filled)) {
        const kept = known[name] ?? null;
        if (kept === null) known[name] = value;
        else if (value !== null && kept !== value) {
          const message = `Ingredient "${name}" of "${model.id}": "${id}" says ${value}, but ${kept} was said before and counts.`;
          ctx.emit({ type: 'warning', message });
        }
      }
    }
    all.set(model.id, known);
  }
  return all;
}
