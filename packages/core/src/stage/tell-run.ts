import { safeError } from '../contract/safe-error.ts';
import type { RunContext } from './run-context.ts';
import { safeContext } from './safe-context.ts';

/** Does a run between the events of its start and end. No event and no failure holds a secret. */
export async function tellRun<T>(
  outer: RunContext,
  work: (ctx: RunContext) => Promise<T>,
): Promise<T> {
  const ctx = safeContext(outer);
  const { clock, mask } = ctx.services;
  const from = clock.monotonic();
  const end = (status: 'done' | 'interrupted' | 'failed') =>
    ctx.emit({ type: 'run-end', status, seconds: (clock.monotonic() - from) / 1000 });
  ctx.emit({ type: 'run-start', experiment: ctx.experiment.experiment, folder: ctx.folder });
  try {
    const result = await work(ctx);
    end('done');
    return result;
  } catch (cause) {
    end(ctx.signal.aborted ? 'interrupted' : 'failed');
    throw safeError(cause, mask);
  }
}
