import type { ColumnFacts } from '../contract/column-facts.ts';
import type { IngredientSource } from '../contract/ingredient-source.ts';
import type { IngredientValue } from '../contract/ingredient-value.ts';
import { openFolder } from '../store/open-folder.ts';
import type { RunContext } from './run-context.ts';

/** Writes `ingredients.json`: every model's ingredients, their units, and where they were read. */
export async function keepIngredients(
  { folder, services }: RunContext,
  found: {
    readonly values: ReadonlyMap<string, Readonly<Record<string, IngredientValue>>>;
    readonly facts: Readonly<Record<string, ColumnFacts>>;
    readonly origins: readonly (IngredientSource.Origin & {
      readonly model: string;
      readonly source: string;
    })[];
  },
): Promise<void> {
  const models = [...found.values].map(([id, ingredients]) => ({ id, ingredients }));
  const kept = { models, columns: found.facts, origins: found.origins };
  await openFolder(folder, '.').write(
    'ingredients.json',
    services.mask(`${JSON.stringify(kept, null, 2)}\n`),
  );
}
