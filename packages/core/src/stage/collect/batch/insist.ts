import { ProviderError } from '../../../contract/provider-error.ts';
import type { RespondContext } from '../../../contract/respond-context.ts';
import type { Collector } from '../collector.ts';
import { retryDelay } from '../retry-delay.ts';
import { batchCall } from './batch-call.ts';
import type { Told } from './told.ts';

/** A call about a batch, tried again as often and as late as a question to a model is. */
export async function insist<T>(
  collector: Collector,
  call: (about: RespondContext) => Promise<T>,
): Promise<Told<T>> {
  const { ctx, model } = collector;
  const { clock, random } = ctx.services;
  for (let attempt = 1; ; attempt++) {
    const told = await batchCall(collector, call);
    if (!ProviderError.is(told.error)) return told;
    const draw = random.fork(`batch/${model.model.id}/${attempt}`).float();
    const delay = retryDelay(told.error, attempt, draw);
    if (delay === null) return told;
    await clock.sleep(delay, ctx.signal);
  }
}
