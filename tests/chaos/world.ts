import type { Asked } from './asked.ts';
import type { StoredBatch } from './batch/stored-batch.ts';
import type { ChaosOptions } from './chaos-options.ts';
import type { Generated } from './generate.ts';
import type { LogEntry } from './log-entry.ts';

/** What a server has in mind, and may do for a route. */
export interface World {
  readonly options: ChaosOptions;
  readonly url: string;
  readonly files: Map<string, StoredFile>;
  readonly batches: Map<string, StoredBatch>;
  /** A new name, as `batch_7`. */
  name(prefix: string): string;
  /** Answers a question, with whatever the fault of this request makes of the text. */
  answer(asked: Asked): Generated;
  record(entry: LogEntry): void;
}

/** A file as it was uploaded, or written by a batch. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly text: string;
  /** Seconds since 1970. */
  readonly at: number;
}
