/** A batch that was to be submitted: what a vendor may know it by. */
export interface SoughtBatch {
  /** What it was submitted under. */
  readonly key: string;
  /** The trials it was to hold. */
  readonly ids: ReadonlySet<string>;
  /** The vendor's ids of all batches the store knows of, over or not. */
  readonly known: ReadonlySet<string>;
}
