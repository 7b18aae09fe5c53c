import type { LanguageRequest } from './language-request.ts';
import type { ProviderError } from './provider-error.ts';
import type { RespondContext } from './respond-context.ts';
import type { SoughtBatch } from './sought-batch.ts';
import type { WantedAnswer } from './wanted-answer.ts';
import type { Reply } from './reply.ts';

/** A vendor's bulk interface. `id` is a trial's id; the vendor's batch id outlives the process. */
export interface Batch {
  /** What one batch may hold at most. */
  readonly most: { readonly requests: number; readonly bytes: number };
  /** `key` is ours: `find` knows the batch by it. Rejects only where no batch was made. */
  submit(
    requests: readonly { readonly id: string; readonly request: LanguageRequest }[],
    key: string,
    ctx: RespondContext,
  ): Promise<{ readonly batch: string }>;
  /**
   * A batch of which it is not known whether it was made, or null: for a process that died between
   * submitting a batch and keeping its id. Rejects with `server` where that cannot be told yet.
   */
  find(sought: SoughtBatch, ctx: RespondContext): Promise<{ readonly batch: string } | null>;
  /** `done` is over, whether or not every request succeeded; `failed` will give nothing. */
  poll(
    batch: string,
    ctx: RespondContext,
  ): Promise<{
    readonly state: 'running' | 'done' | 'failed' | 'cancelled';
    readonly done: number;
    readonly total: number;
    /** Why it failed, in the vendor's words. */
    readonly reason?: string;
  }>;
  /**
   * What the vendor answered, in any order; a trial it says nothing of stays open. `wantedBy` tells what
   * was wanted of a trial, by its id.
   */
  fetch(
    batch: string,
    ctx: RespondContext & { readonly wantedBy: (id: string) => WantedAnswer },
  ): AsyncIterable<{ readonly id: string; readonly outcome: Reply | ProviderError }>;
  cancel(batch: string, ctx: RespondContext): Promise<void>;
}
