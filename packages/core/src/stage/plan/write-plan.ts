import { contentHash } from '../../contract/content-hash.ts';
import type { Embedder } from '../../contract/embedder.ts';
import type { Json } from '../../contract/json.ts';
import { kindredVersion } from '../../contract/kindred-version.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Plan } from '../../contract/plan.ts';
import type { PlanComponent } from '../../contract/plan-component.ts';
import type { StimulusSet } from '../../contract/stimulus-set.ts';
import type { Task } from '../../contract/task.ts';
import type { Use } from '../../contract/use.ts';
import type { RunContext } from '../run-context.ts';
import { planComponent } from './plan-component.ts';
import { planWarnings } from './plan-warnings.ts';
import type { prepareModel } from './prepare-model.ts';
import { stimulusHash } from './stimulus-hash.ts';

/** Gathers the plan from its live parts. */
export async function writePlan(
  ctx: RunContext,
  parts: {
    readonly set: StimulusSet;
    readonly task: Task;
    readonly embedders: ReadonlyMap<string, Embedder>;
    readonly metrics: ReadonlyMap<string, Metric>;
    readonly models: readonly Awaited<ReturnType<typeof prepareModel>>[];
    readonly designs: { readonly count: number; readonly digest: string };
    readonly formula: string | null;
  },
): Promise<Plan> {
  const { experiment, store, registry } = ctx;
  const { set, task, embedders, metrics, designs, formula } = parts;
  const all = (kind: Parameters<typeof planComponent>[1], uses: readonly Use[]) =>
    Promise.all(uses.map((use): Promise<PlanComponent> => planComponent(ctx, kind, use)));

  const models = parts.models.map(({ line, basis, model }) => {
    const { trials, answered } =
      basis === 'judgments' ? store.progress(model.id) : { trials: 0, answered: 0 };
    return { ...line, trials, answered, toAsk: trials - answered };
  });
  const stimuli = {
    ...(await planComponent(ctx, 'stimuli', experiment.stimuli)),
    count: set.items.length,
    hash: contentHash(set.items.map(stimulusHash)),
    provenance: set.provenance,
    notes: set.notes,
  };
  const decided: Omit<Plan, 'hash'> = {
    experiment: experiment.experiment,
    seed: experiment.seed,
    versions: {
      kindred: kindredVersion,
      ...Object.fromEntries(registry.plugins.map(({ name, version }) => [name, version])),
    },
    stimuli,
    task: {
      ...(await planComponent(ctx, 'task', experiment.task)),
      taskVersion: task.version,
      parserVersion: task.parserVersion,
    },
    trials: {
      ...(await planComponent(ctx, 'sampler', experiment.trials)),
      ...designs,
      formula: formula ?? `${designs.count}, as the sampler "${experiment.trials.use}" says`,
    },
    models,
    references: await all('reference', experiment.references),
    embedders: (await all('embedder', experiment.embedders)).map((line) => {
      const { dimensions, holdout } = embedders.get(line.id)!;
      return { ...line, dimensions, holdout };
    }),
    metrics: (await all('metric', experiment.metrics)).map((line, k) => {
      const { variant } = metrics.get(line.id)!;
      return { ...line, variant, against: experiment.metrics[k].against };
    }),
    analyses: await all('analysis', experiment.analyses),
    reporters: await all('reporter', experiment.reporters),
    kernels: experiment.kernels.map(({ use }) => use),
    inference: experiment.inference,
    warnings: planWarnings({ models, stimuli }, embedders),
  };
  return { hash: contentHash(withoutCounts(decided)), ...decided };
}

function withoutCounts(plan: Omit<Plan, 'hash'>): Json {
  const models = plan.models.map((model) => ({ ...model, answered: 0, toAsk: 0 }));
  return JSON.parse(JSON.stringify({ ...plan, models })) as Json;
}
