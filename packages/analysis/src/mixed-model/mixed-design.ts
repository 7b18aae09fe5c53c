import type { MixedInput } from './fit/mixed-fit.ts';

/** What a formula makes of a table: matrices with the names of their rows and columns. */
export interface MixedDesign {
  /** The outcome as the formula has it: `score`, `log(score)`. */
  readonly outcome: string;
  readonly rows: readonly string[];
  readonly input: MixedInput;
  /** Of the fixed matrix; `term` is its place in the formula, −1 the intercept. */
  readonly columns: readonly { readonly name: string; readonly term: number }[];
  /** Terms without a column, as they have one level among the rows. */
  readonly flat: readonly string[];
  /** One a random block, in the order of `input.blocks`. */
  readonly blocks: readonly {
    /** The grouping factor: `family`, `base:family` is a base within a family. */
    readonly group: string;
    readonly levels: readonly string[];
    readonly terms: readonly string[];
  }[];
  /** Numeric terms that stand alone and have one column, with their values in the table's units. */
  readonly numbers: readonly {
    readonly column: number;
    readonly name: string;
    /** Its name with its function, `log-size`. */
    readonly key: string;
    readonly unit: string | null;
    readonly log: boolean;
    readonly values: readonly number[];
  }[];
}
