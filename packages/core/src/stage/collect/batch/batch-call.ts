import type { RespondContext } from '../../../contract/respond-context.ts';
import type { SeenResponse } from '../../../contract/seen-response.ts';
import type { Collector } from '../collector.ts';
import { respondentFailure } from '../respondent-failure.ts';
import { withTimeout } from '../with-timeout.ts';
import type { Told } from './told.ts';

/** Milliseconds; a batch's file may be large. */
const longest = 600_000;

/** One call about a batch. Throws only where the run was stopped. */
export async function batchCall<T>(
  { ctx, model }: Collector,
  call: (about: RespondContext) => Promise<T>,
): Promise<Told<T>> {
  const { clock, mask, random, log, watch } = ctx.services;
  const seen: SeenResponse[] = [];
  try {
    const value = await withTimeout(clock, longest, ctx.signal, (signal) =>
      watch(
        () => call({ signal, log, random: random.fork(`batch/${model.model.id}`) }),
        (response) => seen.push(response),
      ),
    );
    return { value };
  } catch (cause) {
    ctx.signal.throwIfAborted();
    return { error: respondentFailure(cause, model.model.use, mask, seen) };
  }
}
