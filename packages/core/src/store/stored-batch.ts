/** A vendor's batch as the store knows it. `key` is the store's own number for it. */
export interface StoredBatch {
  readonly key: number;
  /** Ours: the vendor keeps it with the batch. */
  readonly submitKey: string;
  /** Null while it is being submitted. */
  readonly vendorId: string | null;
  /** Milliseconds since 1970. */
  readonly submitted: number;
}
