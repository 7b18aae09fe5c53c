import type { LanguageRequest } from './language-request.ts';
import type { ProviderError } from './provider-error.ts';
import type { RespondContext } from './respond-context.ts';
import type { Reply } from './reply.ts';

/** A vendor's bulk interface. `id` is a trial's id; the vendor's batch id outlives the process. */
export interface Batch {
  submit(
    requests: readonly { readonly id: string; readonly request: LanguageRequest }[],
    ctx: RespondContext,
  ): Promise<{ readonly batch: string }>;
  poll(
    batch: string,
    ctx: RespondContext,
  ): Promise<{
    readonly state: 'running' | 'done' | 'failed' | 'cancelled';
    readonly done: number;
    readonly total: number;
  }>;
  fetch(
    batch: string,
    ctx: RespondContext,
  ): AsyncIterable<{ readonly id: string; readonly outcome: Reply | ProviderError }>;
  cancel(batch: string, ctx: RespondContext): Promise<void>;
}
