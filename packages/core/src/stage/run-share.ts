import type { Plan } from '../contract/plan.ts';
import { collect } from './collect.ts';
import type { Shard } from './collect/shard.ts';
import { standing } from './collect/standing.ts';
import { keepPlan } from './keep-plan.ts';
import { plan } from './plan.ts';
import type { RunContext } from './run-context.ts';
import { tellRun } from './tell-run.ts';
import { timedStages } from './timed-stages.ts';

/** What came of one share of a run. */
export interface Share {
  readonly plan: Plan;
  readonly models: readonly {
    readonly id: string;
    /** Trials with a reply in this run's store, and those of the share without one. */
    readonly answered: number;
    readonly open: number;
  }[];
  readonly warnings: readonly string[];
}

/**
 * Plans an experiment and asks one share of its trials; that is all. When the stores of all shares are
 * merged, a run has nothing left to ask but what takes the place of null replies.
 */
export function runShare(outer: RunContext, shard: Shard): Promise<Share> {
  return tellRun(outer, async (ctx) => {
    const stage = timedStages(ctx);
    const planned = await stage('plan', () => plan(ctx));
    await keepPlan(ctx, planned.plan);
    const { warnings } = await stage('collect', () => collect(ctx, planned, { shard }));
    const models = planned.models
      .filter(({ basis }) => basis === 'judgments')
      .map((model) => {
        const { answered, total } = standing({ ctx, model, shard });
        return { id: model.model.id, answered, open: total - answered };
      });
    return { plan: planned.plan, models, warnings };
  });
}
