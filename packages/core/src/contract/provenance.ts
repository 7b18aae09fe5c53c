/** Where data came from and on what terms: printed in the report's methods paragraph. */
export interface Provenance {
  readonly source: string;
  readonly license?: string;
  readonly citation?: string;
  /** Of the bytes read, where they were read from a file. */
  readonly sha256?: string;
  /** Name of the collection of judgments it is, or was learnt from, e.g. `things`. */
  readonly judgments?: string;
}
