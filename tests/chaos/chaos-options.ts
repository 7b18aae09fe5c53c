import type { Answer } from './answer.ts';
import type { Asked } from './asked.ts';
import type { Fault, FaultName } from './fault.ts';
import type { LogEntry } from './log-entry.ts';

/** Which requests go wrong, and how. The first rule that gives a fault wins. */
export interface FaultRule {
  /** Part of the path; default any. */
  readonly on?: string;
  readonly model?: string;
  /** Taken one by one by the requests that match; null lets one pass, and so does the end. */
  readonly script?: readonly (Fault | null)[];
  /** Probability of each; drawn from the seed, the key and how often that key has come. */
  readonly mix?: Partial<Readonly<Record<FaultName, number>>>;
}

/** What becomes of one question in a batch; `missing`: nothing is said of it. */
export type BatchOutcome = 'succeeded' | 'canceled' | 'expired' | 'missing' | FaultName;

export interface ChaosOptions {
  /** Default: the rule of `choice-of.ts`. */
  readonly answer?: (prompt: string, asked: Asked) => string | Answer;
  readonly faults?: readonly FaultRule[];
  /** Default 1. */
  readonly seed?: number;
  /** Before each answer, in milliseconds; default 0. */
  readonly latency?: number;
  /** A limit that binds: what is above it gets the vendor's 429. */
  readonly limit?: { readonly perSecond?: number; readonly concurrent?: number } | null;
  /** What a 429 says to wait, in seconds; default 0.05. Vendors that say whole seconds round up. */
  readonly retryAfter?: number;
  /** Default 20. */
  readonly dripMs?: number;
  /** Takes parameters a vendor does not know, as other servers of its format do; default false. */
  readonly lenient?: boolean;
  readonly batch?: {
    /** Times a batch says it is in progress before it is done; default 1. */
    readonly polls?: number;
    /** Default: every question succeeds. */
    readonly outcome?: (custom: string, place: number) => BatchOutcome;
    /** The batch fails, or expires, as a whole. */
    readonly end?: 'failed' | 'expired';
  };
  /** Default: kept in `log`. */
  readonly record?: (entry: LogEntry) => void;
}
