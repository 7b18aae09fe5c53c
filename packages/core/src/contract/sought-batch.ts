/** A batch that was to be submitted: what a vendor may know it by. */
export interface SoughtBatch {
  /** What it was submitted under. */
  readonly key: string;
  /** The trials it was to hold. */
  readonly ids: ReadonlySet<string>;
  /** The vendor's ids of other batches that are under way. */
  readonly known: ReadonlySet<string>;
}
