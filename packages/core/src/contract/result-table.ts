import type { ResultFigure } from './result-figure.ts';

/** A table an analysis made. `null` cells are undefined figures; `notes` say why. */
export interface ResultTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly description: string }[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly notes: readonly string[];
  /** Where its p values stand; a table without tests has none, and joins no family. */
  readonly tests?: ResultTable.Tests;
  /** Its numbers drawn, where a metric tells its parts; an analysis has its own. */
  readonly figures?: readonly ResultFigure[];
}

export declare namespace ResultTable {
  /**
   * The tests of a table, one a row, for a family that an experiment declares over several analyses.
   * The analysis adjusts over its own table, or not at all; core adjusts over a declared family.
   */
  interface Tests {
    /** Column of p values, not adjusted, 0 to 1; null is no test. */
    readonly p: string;
    /** Column of p adjusted by Holm; one the table lacks is added where a family is declared. */
    readonly holm: string;
    /** The same of Benjamini & Hochberg. */
    readonly bh: string;
    /** Rows, from 0, whose p value is no test of the family, such as an intercept's. */
    readonly outside?: readonly number[];
    /** That note of the table which tells its own family; a declared one stands in its place. */
    readonly note?: string;
    /**
     * Tests in parts or in sum what another table of the analysis tests, such as pairs of groups: counted
     * only where the experiment names it.
     */
    readonly again?: boolean;
  }
}
