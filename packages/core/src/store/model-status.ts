/** How one model of an experiment stands. Times are ms since 1970. */
export interface ModelStatus {
  readonly experiment: string;
  readonly model: string;
  readonly trials: number;
  readonly answered: number;
  /** Replies the experiment's parser has read, and those of them without a value. */
  readonly read: number;
  readonly nulls: number;
  /** Replies since the time asked for. */
  readonly recent: number;
  /** Null where there is none. */
  readonly lastReply: number | null;
  /** Of all its replies, whichever run bought them; how many language replies have no price. */
  readonly cost: { readonly usd: number; readonly unpriced: number };
  /** Failed calls by kind of error. */
  readonly failures: Readonly<Record<string, number>>;
  readonly lastError: {
    readonly at: number;
    readonly kind: string;
    readonly message: string;
  } | null;
  /** With the vendor now, oldest first; `trials` are those it has not told of. */
  readonly batches: readonly {
    readonly id: string | null;
    readonly submitted: number;
    readonly trials: number;
  }[];
}
