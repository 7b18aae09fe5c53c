/** A table of text: a header and rows of as many cells. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Where it was read, and the 1-based line on which each row begins. */
  readonly from?: { readonly file: string; readonly lines: readonly number[] };
}
