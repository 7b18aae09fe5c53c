import pLimit from 'p-limit';
import { KindredError } from '../contract/kindred-error.ts';
import { collectModel } from './collect/collect-model.ts';
import { strayBatches } from './collect/batch/stray-batches.ts';
import { breaker } from './collect/breaker.ts';
import { lane } from './collect/lane.ts';
import { meter } from './collect/meter.ts';
import { pace } from './collect/pace.ts';
import { purse, type Purse } from './collect/purse.ts';
import { reading } from './collect/reading.ts';
import { recorder } from './collect/recorder.ts';
import { requestOf } from './collect/request-of.ts';
import { rounds } from './collect/rounds.ts';
import type { Shard } from './collect/shard.ts';
import { topUp } from './collect/top-up.ts';
import { unpricedModels } from './plan/unpriced-models.ts';
import type { PlannedModel } from './planned-model.ts';
import type { PlannedRun } from './planned-run.ts';
import type { RunContext } from './run-context.ts';

/**
 * Asks every trial that has no reply. A reply is on disk before it is counted; only core retries. A
 * model that fails for good, or a budget that is spent, stops with a warning and what was answered
 * stays. Throws `INTERRUPTED` when the run's signal fires.
 * Throws `BUDGET_NO_PRICE` before anybody is asked where a budget of dollars cannot bind a model.
 * `SAMPLER_SHARD` where a sampler of many rounds would be cut.
 * Without `ask` nobody is asked, and only the plans of earlier replacements are taken up again. With a
 * `shard` only its trials are asked, and none in place of others: that is for who has all replies.
 * A `shared` purse goes on to be used after it; without one it opens its own.
 */
export async function collect(
  ctx: RunContext,
  planned: PlannedRun,
  {
    ask = true,
    shard = null,
    shared = null,
  }: {
    readonly ask?: boolean;
    readonly shard?: Shard | null;
    readonly shared?: Purse | null;
  } = {},
): Promise<{ readonly reused: number; readonly warnings: readonly string[] }> {
  const { budget } = ctx.experiment;
  const { models, naming } = planned.plan;
  const named = naming && shard === null ? [naming] : [];
  const [unpriced] = ask ? unpricedModels([...models, ...named], budget) : [];
  if (unpriced !== undefined) {
    const message = `The price of model "${unpriced}" is not known, so a budget of ${budget.usd} US dollars cannot bind it. Add "price" to it, or take "usd" from the budget.`;
    const lines = [...ctx.experiment.models, ctx.experiment.naming];
    const location = lines.find((line) => line?.id === unpriced)?.at;
    throw new KindredError('BUDGET_NO_PRICE', message, { location });
  }
  if (shard !== null && planned.later) {
    const { use, at } = ctx.experiment.design!.trials;
    const message = `Sampler "${use}" chooses a model's trials by all its answers, so a model cannot be asked in shares; use --models to give each job whole models.`;
    throw new KindredError('SAMPLER_SHARD', message, { location: at });
  }
  await using later = rounds(ctx, planned);
  using own = shared === null ? purse(ctx) : null;
  const { spending, ending, lanes } = shared ?? own!;
  const common = {
    ctx,
    planned,
    ask,
    shard,
    ending,
    recorder: recorder(ctx.store),
    spending,
  };
  const further = shard === null ? topUp(ctx, planned) : null;
  const asked = planned.models.filter(({ basis }) => basis === 'judgments');
  const reused = asked.reduce((sum, { model }) => sum + ctx.store.progress(model.id).answered, 0);
  const warnings: string[] = [];
  const strays = ask ? strayBatches(ctx.store) : null;
  if (strays !== null) {
    warnings.push(strays);
    ctx.emit({ type: 'warning', message: strays });
  }
  // Two models that are the same respondent share replies, so they are asked one after the other.
  const groups = Map.groupBy(asked, ({ identity }) => identity.hash);
  const direct = pLimit(1);
  const laneOf = ({ account }: PlannedModel) => {
    const known = lanes.get(account);
    if (known) return known;
    const caps = asked.flatMap((one) =>
      one.account === account
        ? [one.model.limits.concurrent, one.capabilities.concurrent].filter(
            (cap) => typeof cap === 'number',
          )
        : [],
    );
    const made = lane(ctx.services.clock, ...(caps.length > 0 ? [Math.min(...caps)] : []));
    lanes.set(account, made);
    return made;
  };
  const guessOf = ({ model: { id } }: PlannedModel) => {
    const bill = planned.plan.models.find((one) => one.id === id)?.bill;
    return bill?.usd ? bill.usd / bill.calls : 0;
  };
  const askGroup = async (group: readonly PlannedModel[]) => {
    for (const model of group) {
      for (const message of await collectModel(
        {
          ...common,
          model,
          request: (trial) => requestOf({ ctx, planned, model }, trial),
          guess: guessOf(model),
          lane: laneOf(model),
          breaker: breaker(ctx.services.clock, ending.starts),
          pace: pace(ctx.services.clock, model.model.limits.perMinute),
          meter: meter(ctx, model.model.id),
          reading: reading(ctx, planned, model),
        },
        further,
        later,
      )) {
        warnings.push(message);
        ctx.emit({ type: 'warning', message });
      }
    }
  };
  const asking = [...groups.values()].map((group) =>
    group[0].respondent.kind === 'direct' ? direct(() => askGroup(group)) : askGroup(group),
  );
  const ended = await Promise.allSettled(asking);
  if (ctx.signal.aborted) {
    throw new KindredError('INTERRUPTED', 'Interrupted; run the same command again to go on.');
  }
  const broken = ended.find((end) => end.status === 'rejected');
  if (broken) throw broken.reason;
  return { reused, warnings };
}
