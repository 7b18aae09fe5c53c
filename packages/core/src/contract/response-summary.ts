import type { Stated } from './stated.ts';

/** What one model's replies look like before anything is fitted. */
export interface ResponseSummary {
  readonly model: string;
  readonly trials: number;
  readonly replies: number;
  readonly judgments: number;
  readonly nulls: Readonly<Record<string, number>>;
  readonly failures: Readonly<Record<string, number>>;
  /** How often each shown place was chosen. */
  readonly chosen: readonly number[];
  /** Share of non-null answers naming the first option, with a 95 % Wilson interval. */
  readonly firstShare: Stated<{
    readonly share: number;
    readonly low: number;
    readonly high: number;
  }>;
  /** Share of trials asked in several orders that got the same option. */
  readonly orderConsistency: Stated<number>;
  /**
   * Probability that two answers to the same question, shown the same way, agree: the mean over
   * repeated trials, with a 95 % Wilson interval that counts each trial once.
   */
  readonly selfConsistency: Stated<{
    readonly share: number;
    readonly low: number;
    readonly high: number;
    /** Trials with two answers or more. */
    readonly trials: number;
  }>;
  /** US dollars paid, and replies whose price is not known. */
  readonly cost: { readonly usd: number; readonly unpriced: number };
  readonly usage: { readonly inputTokens: number; readonly outputTokens: number };
  readonly snapshots: readonly string[];
  /** A few replies that could not be read, as they came. */
  readonly unread: readonly {
    readonly shown: readonly string[];
    readonly reply: string;
    readonly reason: string;
  }[];
}
