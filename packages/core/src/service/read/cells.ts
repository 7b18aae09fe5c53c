/** Rows of a delimited text, with the 1-based line each begins on. */
export interface Cells {
  readonly rows: readonly (readonly string[])[];
  readonly line: (row: number) => number;
}
