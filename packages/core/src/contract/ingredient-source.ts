import type { IngredientValue } from './ingredient-value.ts';

/** Reads ingredients of a model from somewhere else (a table, a `config.json`). */
export interface IngredientSource {
  read(model: {
    readonly id: string;
    readonly use: string;
    readonly options: unknown;
  }): Promise<Readonly<Record<string, IngredientValue>>>;
  /** Units and scales of ingredients, whoever gives their values; the first source that says counts. */
  readonly columns?: Readonly<
    Record<string, { readonly unit?: string; readonly scale?: 'linear' | 'log' }>
  >;
}
