import type { ColumnFacts } from '../contract/column-facts.ts';
import type { IngredientSource } from '../contract/ingredient-source.ts';
import type { RunContext } from './run-context.ts';

export interface IngredientSources {
  readonly sources: readonly { readonly id: string; readonly source: IngredientSource }[];
  /** What they say of columns; the first that says counts. */
  readonly facts: Readonly<Record<string, ColumnFacts>>;
}

/** The `ingredients` components of an experiment, in its order. */
export async function ingredientSources({
  experiment,
  host,
}: Pick<RunContext, 'experiment' | 'host'>): Promise<IngredientSources> {
  const sources = [];
  const facts: Record<string, ColumnFacts> = {};
  for (const use of experiment.ingredients) {
    const source = await host.create<IngredientSource>('ingredients', use);
    sources.push({ id: use.id, source });
    for (const [name, said] of Object.entries(source.columns ?? {})) {
      facts[name] = { ...said, ...facts[name] };
    }
  }
  return { sources, facts };
}
