import { createHash } from 'node:crypto';
import { contentHash } from '../../contract/content-hash.ts';
import type { Json } from '../../contract/json.ts';
import type { PlannedModel } from '../planned-model.ts';
import type { RunContext } from '../run-context.ts';
import type { OpenSampler } from './open-sampler.ts';
import type { TrialMaker } from './trial-maker.ts';

/**
 * Puts the first round of a sampler of many rounds into the plan of every model. A plan that was begun
 * under the same design keeps its later rounds: they are asked for once. `count` and `most` are the
 * largest any model has.
 */
export async function storeFirstRounds(
  ctx: RunContext,
  open: OpenSampler,
  maker: TrialMaker,
  models: readonly PlannedModel[],
  design: Json,
): Promise<{ readonly count: number; readonly most: number; readonly digest: string }> {
  const digest = createHash('sha256');
  return ctx.store.atomically(async () => {
    let count = 0;
    let most = 0;
    for (const planned of models) {
      const { model, identity, missing, capabilities } = planned;
      const { repeats, answers } = model;
      const own = { repeats, answers, form: capabilities.form ?? null, missing: [...missing] };
      const session = await open({ missing });
      const add = ctx.store.planner(model.id, identity, contentHash([design, own]));
      let its = 0;
      for await (const trial of session.next([])) {
        ctx.signal.throwIfAborted();
        digest.update(JSON.stringify([trial.stimuli, trial.repeat, trial.participant, trial.use]));
        maker.open(trial)(planned).forEach(add);
        its += 1;
      }
      count = Math.max(count, its);
      most = Math.max(most, session.expected.max);
    }
    return { count, most, digest: digest.digest('hex') };
  });
}
