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
  readonly usage: { readonly inputTokens: number; readonly outputTokens: number };
  readonly snapshots: readonly string[];
  /** A few replies that could not be read, as they came. */
  readonly unread: readonly {
    readonly shown: readonly string[];
    readonly reply: string;
    readonly reason: string;
  }[];
}
