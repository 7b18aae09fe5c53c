import type { ColumnFacts } from './column-facts.ts';
import type { IngredientValue } from './ingredient-value.ts';
import type { Provenance } from './provenance.ts';

/** Reads ingredients of a model from somewhere else (a table, a `config.json`). */
export interface IngredientSource {
  /**
   * What is known of the model; `use` is its provider, or `table` where it is scored already. An error
   * costs this model what the source would have said, and is told.
   */
  read(model: {
    readonly id: string;
    readonly use: string;
    readonly options: unknown;
  }): Promise<Readonly<Record<string, IngredientValue>>>;
  /** Ids of models it is told about by name; one that is no model is warned of. */
  readonly models?: readonly string[];
  /** Units and scales of ingredients, whoever gives their values; the first source that says counts. */
  readonly columns?: Readonly<Record<string, ColumnFacts>>;
  /** Where the values of a model that was read came from, and what is no plain reading of it. */
  origin?(model: string): IngredientSource.Origin | null;
}

export declare namespace IngredientSource {
  interface Origin {
    readonly provenance: Provenance;
    /** Sentences. */
    readonly notes: readonly string[];
  }
}
