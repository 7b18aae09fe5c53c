/** What is said of a column of numbers. */
export interface ColumnFacts {
  /** E.g. `billion parameters`. */
  readonly unit?: string;
  /** `log`: values, all above 0, are compared by their logarithm. */
  readonly scale?: 'linear' | 'log';
}
