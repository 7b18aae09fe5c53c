/** Figures over the trials of a model's current plan. */
export interface ResponseCounts {
  readonly trials: number;
  readonly replies: number;
  /** Judgments with a value. */
  readonly judgments: number;
  /** Judgments without one, by the parser's reason. */
  readonly nulls: Readonly<Record<string, number>>;
  /** Failed calls by kind of error. */
  readonly failures: Readonly<Record<string, number>>;
  /** How often each value was given, smallest value first. */
  readonly values: readonly { readonly value: number; readonly count: number }[];
  /** Whether the shown order is known for every trial. */
  readonly orderKnown: boolean;
  readonly usage: { readonly inputTokens: number; readonly outputTokens: number };
  /** US dollars, and how many language replies came without a price. */
  readonly cost: { readonly usd: number; readonly unpriced: number };
  readonly snapshots: readonly string[];
}
