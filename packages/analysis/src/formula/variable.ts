/** A predictor over the rows in use: numbers, or codes of levels (0 … levels − 1). */
export interface Variable {
  readonly label: string;
  /** Null for numbers; else a category's levels sorted by code units, or FALSE and TRUE. */
  readonly levels: readonly string[] | null;
  readonly values: Float64Array;
}
