import { createHash } from 'node:crypto';
import type { SamplingSession } from '../../contract/sampling-session.ts';
import type { PlannedModel } from '../planned-model.ts';
import type { RunContext } from '../run-context.ts';
import type { TrialMaker } from './trial-maker.ts';

const beat = 10_000;

/**
 * Streams a sampler's first round into the plan of every model, in one transaction. Designs that
 * are the same trial for a model (twenty people's for one who is no crowd) enter it once.
 */
export async function storeDesigns(
  ctx: RunContext,
  session: SamplingSession,
  maker: TrialMaker,
  models: readonly PlannedModel[],
): Promise<{ readonly count: number; readonly digest: string }> {
  const digest = createHash('sha256');
  return ctx.store.atomically(async () => {
    const plans = models.map((planned) => ({
      planned,
      add: ctx.store.planner(planned.model.id, planned.identity),
    }));
    let count = 0;
    for await (const design of session.next([])) {
      ctx.signal.throwIfAborted();
      digest.update(JSON.stringify([design.stimuli, design.repeat, design.participant]));
      const trialsOf = maker.open(design);
      for (const { planned, add } of plans) trialsOf(planned).forEach(add);
      if (++count % beat !== 0) continue;
      const total = Math.max(count, session.expected.max);
      ctx.emit({ type: 'progress', stage: 'plan', label: 'trials', done: count, total });
    }
    return { count, digest: digest.digest('hex') };
  });
}
