import type { StageName } from '../contract/stage-name.ts';
import type { RunContext } from './run-context.ts';

/** Runs a stage's work, with the events of its start and end. */
export function timedStages(ctx: RunContext) {
  return async <T>(stage: StageName, work: () => Promise<T>): Promise<T> => {
    ctx.signal.throwIfAborted();
    ctx.emit({ type: 'stage-start', stage });
    const from = ctx.services.clock.monotonic();
    const result = await work();
    const seconds = (ctx.services.clock.monotonic() - from) / 1000;
    const reused = (result as { reused?: number } | undefined)?.reused ?? 0;
    ctx.emit({ type: 'stage-end', stage, seconds, reused });
    return result;
  };
}
