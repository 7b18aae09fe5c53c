import type { PlannedRun } from './planned-run.ts';
import { readReplies } from './read-replies.ts';
import type { RunContext } from './run-context.ts';

/**
 * Replies → judgments, for replies this parser has not read with these names and aliases. A
 * recorded value passes as it is; scored options become probabilities, their largest the value.
 */
export async function parse(
  ctx: RunContext,
  planned: PlannedRun,
): Promise<{ readonly reused: number }> {
  let reused = 0;
  for (const { model, basis } of planned.models) {
    if (basis !== 'judgments') continue;
    ctx.signal.throwIfAborted();
    const read = readReplies(ctx, planned, model.id);
    const { answered, valued } = ctx.store.progress(model.id);
    reused += answered - read;
    const nulls = answered - valued;
    ctx.emit({ type: 'judgments', model: model.id, count: valued, nulls });
  }
  return { reused };
}
