import type { SeenImage } from './asked.ts';

interface Exchange {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Counts requests; both entries of one have it. */
  readonly id: number;
  readonly method: string;
  readonly path: string;
  readonly model: string;
  /** The header `x-kindred-trial`, else the SHA-256 of the body: the same for the same question. */
  readonly key: string;
}

/** A request as it came in whole. */
export interface AskedEntry extends Exchange {
  readonly event: 'asked';
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The JSON, or null. */
  readonly body: unknown;
}

/** An answer that went out, or a connection that ended without a whole one. */
export interface SentEntry extends Exchange {
  readonly event: 'sent';
  /** 0: none was sent. */
  readonly status: number;
  readonly fault: string | null;
  /** All bytes were handed over before the connection ended. */
  readonly whole: boolean;
  readonly images: readonly SeenImage[];
}

/** A question within a batch, as it was worked off; `batch` and `custom` are the vendor's and ours. */
export interface WorkedEntry extends Exchange {
  readonly event: 'worked';
  readonly batch: string;
  readonly custom: string;
  readonly outcome: string;
  readonly images: readonly SeenImage[];
}

export type LogEntry = AskedEntry | SentEntry | WorkedEntry;
