/** What of a file is the matrix, and where its rows' names are; absent parts: what is plain to see. */
export interface MatrixChoice {
  /** The array of an archive, or the column of lists of a Parquet file, that is the matrix. */
  readonly variable?: string | null;
  /** The array of an archive that names the rows. */
  readonly nameVariable?: string | null;
  /** The column of a table that names the rows. */
  readonly nameColumn?: string | null;
}
