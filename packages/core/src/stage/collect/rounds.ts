import { setImmediate } from 'node:timers/promises';
import type { Judgment } from '../../contract/judgment.ts';
import type { SamplingSession } from '../../contract/sampling-session.ts';
import type { PlannedTrial } from '../../store/planned-trial.ts';
import type { KernelPool } from '../kernel-pool.ts';
import { openPools } from '../open-pools.ts';
import type { PlannedModel } from '../planned-model.ts';
import type { PlannedRun } from '../planned-run.ts';
import type { RunContext } from '../run-context.ts';

const pageSize = 4096;
/** Designs drawn between two turns of the event loop: each may take milliseconds of computing. */
const breath = 8;

/** Later rounds of a sampler whose trials depend on answers; each model has its own. */
export interface Rounds extends AsyncDisposable {
  /** Asks the sampler for a model's next round and keeps it whole; gives how many trials are new, 0 at the end. */
  extend(model: PlannedModel): Promise<number>;
}

/** Null for a sampler of one round. Kernels open when a round first computes. */
export function rounds(ctx: RunContext, planned: PlannedRun): Rounds | null {
  const { later } = planned;
  if (!later) return null;
  let pool: Promise<KernelPool> | null = null;
  const pools = { open: null as ReturnType<typeof openPools> | null };
  const sessions = new Map<string, Promise<SamplingSession>>();

  async function openPool(): Promise<KernelPool> {
    const opened = await (pools.open ??= openPools(ctx));
    return opened.serving(later!.kernels, 'the sampler');
  }
  function sessionOf({ model, missing }: PlannedModel): Promise<SamplingSession> {
    const known = sessions.get(model.id);
    if (known) return known;
    const made = planned.openSampler({
      missing,
      compute: async (work) => (await (pool ??= openPool())).use(work),
    });
    sessions.set(model.id, made);
    return made;
  }
  return {
    async extend(model) {
      const session = await sessionOf(model);
      const trials: PlannedTrial[] = [];
      let drawn = 0;
      for await (const design of session.next(asked(ctx, model.model.id))) {
        ctx.signal.throwIfAborted();
        trials.push(...planned.trialMaker.open(design)(model));
        if (++drawn % breath === 0) await setImmediate();
      }
      return ctx.store.extend(model.model.id, model.identity, trials);
    },
    async [Symbol.asyncDispose]() {
      await (await pools.open)?.dispose();
    },
  };
}

/** A judgment of every trial of a model's plan, those without a reply last and null. */
function asked({ store }: RunContext, id: string): readonly Judgment[] {
  return [...store.judgments(id), ...unanswered()];

  function* unanswered(): Generator<Judgment> {
    for (let after = -1; ;) {
      const page = store.unanswered(id, after, pageSize);
      for (const { trial } of page) {
        const { participant } = trial;
        yield { trial, respondent: id, participant, value: null, probabilities: null, weight: 1 };
      }
      if (page.length < pageSize) return;
      after = page.at(-1)!.place;
    }
  }
}
