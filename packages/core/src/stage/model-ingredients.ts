import type { IngredientValue } from '../contract/ingredient-value.ts';
import { nearestName } from '../contract/nearest-name.ts';
import { safeError } from '../contract/safe-error.ts';
import { keepIngredients } from './keep-ingredients.ts';
import { ingredientSources, type IngredientSources } from './ingredient-sources.ts';
import type { RunContext } from './run-context.ts';
import { sameIngredient } from './same-ingredient.ts';

type Known = Readonly<Record<string, IngredientValue>>;

/**
 * Ingredients of every model: those of its line, then those that `ingredients` components read. What was
 * said first counts, a null is filled, and a value that differs is told, as is a source that fails: by
 * now answers were paid for. `ingredients.json` says what came from where.
 */
export async function modelIngredients(
  ctx: RunContext,
  models: readonly {
    readonly id: string;
    readonly use: string;
    readonly with: unknown;
    readonly ingredients: Known;
  }[],
): Promise<{
  readonly values: ReadonlyMap<string, Known>;
  readonly facts: IngredientSources['facts'];
}> {
  const { sources, facts } = await ingredientSources(ctx);
  const values = new Map<string, Known>();
  const origins = [];
  const tell = (message: string) => ctx.emit({ type: 'warning', message });
  const ids = new Set(models.map(({ id }) => id));
  for (const { id, source } of sources) {
    for (const named of source.models ?? []) {
      if (ids.has(named)) continue;
      const near = nearestName(named, [...ids]);
      const hint = near === null ? '' : ` Did you mean "${near}"?`;
      tell(`"${id}" names the model "${named}", which is not here.${hint}`);
    }
  }
  for (const { id: model, use, with: options, ingredients } of models) {
    const known = { ...ingredients };
    const from: Record<string, string> = {};
    for (const { id, source } of sources) {
      const filled = await source.read({ id: model, use, options }).catch((cause: unknown) => {
        ctx.signal.throwIfAborted();
        const why = safeError(cause, ctx.services.mask);
        tell(
          `"${id}" says nothing of "${model}": ${why instanceof Error ? why.message : String(why)}`,
        );
        return {};
      });
      const origin = source.origin?.(model) ?? null;
      if (origin) origins.push({ model, source: id, ...origin });
      for (const [name, value] of Object.entries(filled)) {
        const kept = known[name] ?? null;
        if (kept === null) {
          known[name] = value;
          if (value !== null) from[name] = id;
        } else if (value !== null && !sameIngredient(kept, value)) {
          tell(
            `Ingredient "${name}" of "${model}": "${id}" says ${value}, but ${from[name] ? `"${from[name]}" said ${kept} before, which counts` : `${kept} was said before and counts`}.`,
          );
        }
      }
    }
    values.set(model, known);
  }
  if (sources.length > 0) await keepIngredients(ctx, { values, facts, origins });
  return { values, facts };
}
