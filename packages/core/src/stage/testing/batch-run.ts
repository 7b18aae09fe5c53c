import type { RunEvent } from '../../contract/run-event.ts';
import { collect } from '../collect.ts';
import { plan } from '../plan.ts';
import { batchProvider } from './batch-provider.ts';
import { allTriplets, openTestRun, type TestRun } from './open-test-run.ts';
import { waitingClock } from './waiting-clock.ts';

/** One run over the first `trials` triplets, in batches of `most`; the folder stays for the next. */
export async function batchRun(
  url: string,
  folder: string,
  {
    trials = 60,
    most = 50_000,
    ...rest
  }: Partial<TestRun> & { readonly trials?: number; readonly most?: number } = {},
) {
  const events: RunEvent[] = [];
  const clock = waitingClock();
  const ctx = openTestRun({
    folder,
    providers: [batchProvider(url, { most: { requests: most, bytes: 1e8 } })],
    models: [{ use: 'batched', delivery: 'batch' }],
    design: (sampler) => allTriplets(sampler).take(trials),
    services: { clock },
    emit: (event) => events.push(event),
    ...rest,
  });
  try {
    const planned = await plan(ctx);
    const ended = await collect(ctx, planned).catch((error: unknown) => ({ error }));
    return {
      ended,
      clock,
      events,
      warnings: events.flatMap((event) => (event.type === 'warning' ? [event.message] : [])),
      ...ctx.store.progress('batched'),
      counts: ctx.store.counts('batched'),
    };
  } finally {
    await ctx.close();
  }
}
