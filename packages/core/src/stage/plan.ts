import type { Capabilities } from '../contract/capabilities.ts';
import { contentHash } from '../contract/content-hash.ts';
import type { Embedder } from '../contract/embedder.ts';
import { KindredError } from '../contract/kindred-error.ts';
import type { Metric } from '../contract/metric.ts';
import type { Reference } from '../contract/reference.ts';
import type { Sampler } from '../contract/sampler.ts';
import type { StimuliSource } from '../contract/stimuli-source.ts';
import type { Task } from '../contract/task.ts';
import { capabilitiesOf } from './plan/capabilities-of.ts';
import { autoCount } from './plan/auto-count.ts';
import { misfits } from './plan/misfits.ts';
import { prepareModel } from './plan/prepare-model.ts';
import { readerKey } from './plan/reader-key.ts';
import { storeDesigns } from './plan/store-designs.ts';
import { trialMaker } from './plan/trial-maker.ts';
import { wantsAutoCount } from './plan/wants-auto-count.ts';
import { writePlan } from './plan/write-plan.ts';
import type { PlannedRun } from './planned-run.ts';
import type { RunContext } from './run-context.ts';

export type { PlannedRun } from './planned-run.ts';

/**
 * Decides everything before anything is asked: creates the components, checks that they fit, and
 * streams each model's trials into the store. Nothing that is stored is deleted; trials that left
 * the design are only no longer in the plan. Throws `PLAN_NO_DESIGN` where there is nothing to ask.
 */
export async function plan(ctx: RunContext): Promise<PlannedRun> {
  const { experiment, host, signal } = ctx;
  const { design } = experiment;
  if (design === null) {
    const message = 'A table of models that are scored already leaves nothing to ask.';
    throw new KindredError('PLAN_NO_DESIGN', message, { location: experiment.table?.at });
  }
  const source = await host.create<StimuliSource>('stimuli', design.stimuli);
  const set = await source.load({ signal });
  const stimulus = new Map(set.items.map((item) => [item.id, item]));
  if (stimulus.size < set.items.length) {
    throw new KindredError('STIMULI_DUPLICATE', 'Two stimuli have the same id.', {
      location: design.stimuli.at,
    });
  }
  const task = await host.create<Task>('task', design.task);
  const embedders = new Map<string, Embedder>();
  for (const use of experiment.embedders) embedders.set(use.id, await host.create('embedder', use));
  const metrics = new Map<string, Metric>();
  for (const use of experiment.metrics) metrics.set(use.id, await host.create('metric', use));
  const capabilities = new Map<string, Capabilities>();
  for (const model of experiment.models) {
    capabilities.set(model.id, await capabilitiesOf(host, model));
  }
  const references = new Map<string, Reference>();
  for (const use of experiment.references) {
    references.set(use.id, await host.create('reference', use));
  }
  const auto = await wantsAutoCount(host, design.trials);
  const parts = { design, task, embedders, metrics, references, capabilities, autoCount: auto };
  const refuse = (bases: Parameters<typeof misfits>[1]['bases']) => {
    const [misfit] = misfits(experiment, { ...parts, bases });
    if (misfit) throw misfit;
  };
  refuse(['judgments', 'embedding']);
  const prepared = [];
  for (const model of experiment.models) {
    prepared.push(await prepareModel(ctx, model, set.items, capabilities.get(model.id)!));
  }
  refuse(prepared.map(({ basis }) => basis));

  let rule: ReturnType<typeof autoCount> | null = null;
  const sampler = await host.create<Sampler>('sampler', design.trials);
  const session = await sampler.open({
    stimuli: set.items,
    task,
    random: ctx.services.random.fork(`sampler/${design.trials.id}`),
    signal,
    autoCount: () => {
      rule = autoCount(embedders, task, set.items.length, design.trials);
      return rule.count;
    },
  });
  if (session.rounds === 'many') {
    const message = `Sampler "${design.trials.use}" chooses trials by the answers to earlier ones, which is not built yet. Choose another sampler.`;
    throw new KindredError('SAMPLER_ACTIVE', message, { location: design.trials.at });
  }
  const maker = trialMaker(design.task.use, task, stimulus);
  const asked = prepared.filter(({ basis }) => basis === 'judgments');
  const designs = await storeDesigns(ctx, session, maker, asked);

  const made = await writePlan(ctx, {
    design,
    set,
    task,
    embedders,
    metrics,
    models: prepared,
    designs,
    formula: (rule as ReturnType<typeof autoCount> | null)?.formula ?? null,
  });
  ctx.emit({ type: 'plan-made', plan: made });
  return {
    plan: made,
    stimuli: set.items,
    stimulus,
    task,
    respondents: new Map(prepared.map(({ model, respondent }) => [model.id, respondent])),
    embedders,
    metrics,
    references,
    models: prepared,
    trialMaker: maker,
    reader: readerKey(contentHash(design.task.use), task.parserVersion, set.items),
    more: rule && session.more ? () => session.more!() : null,
  };
}
