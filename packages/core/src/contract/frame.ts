import type { IngredientValue } from './ingredient-value.ts';

/** A table with typed columns; every column has `rows` values. Null is missing. */
export interface Frame {
  readonly rows: number;
  readonly columns: readonly {
    readonly name: string;
    readonly type: 'number' | 'boolean' | 'category';
    readonly values: readonly IngredientValue[];
    /** Of numbers, e.g. `billion parameters`; absent where nobody said. */
    readonly unit?: string;
    /** `log`: values, all above 0, are compared by their logarithm. Absent is linear. */
    readonly scale?: 'linear' | 'log';
  }[];
}
