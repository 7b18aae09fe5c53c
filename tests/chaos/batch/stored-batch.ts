/** A question of a batch, under the name we gave it. */
export interface BatchItem {
  readonly custom: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What became of a question: a reply, or an error as the vendor words it, or nothing. */
export interface BatchResult {
  readonly custom: string;
  readonly outcome: 'succeeded' | 'errored' | 'canceled' | 'expired';
  /** The HTTP status it would have had alone. */
  readonly status: number;
  readonly body: object;
}

/** A batch as it was handed in, and how it stands. Times are milliseconds since 1970. */
export interface StoredBatch {
  readonly id: string;
  readonly path: string;
  readonly created: number;
  readonly items: readonly BatchItem[];
  /** What the vendor gives back as it was given: endpoint, metadata, display name. */
  readonly more: Readonly<Record<string, unknown>>;
  polls: number;
  state: 'running' | 'done' | 'cancelled' | 'failed' | 'expired';
  ended: number | null;
  results: readonly BatchResult[];
}
