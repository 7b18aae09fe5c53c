/** A matrix read from a file: `values` is rows × columns, row-major, all finite. */
export interface Matrix {
  /** Of the rows; null where the file names none. */
  readonly names: readonly string[] | null;
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}
