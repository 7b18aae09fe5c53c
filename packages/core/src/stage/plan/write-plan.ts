import { contentHash } from '../../contract/content-hash.ts';
import type { Embedder } from '../../contract/embedder.ts';
import type { Experiment } from '../../contract/experiment.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Plan } from '../../contract/plan.ts';
import type { PlanModel } from '../../contract/plan-model.ts';
import type { StimulusSet } from '../../contract/stimulus-set.ts';
import type { Task } from '../../contract/task.ts';
import type { RunContext } from '../run-context.ts';
import { namingLine } from '../naming/naming-line.ts';
import type { PlannedNaming } from '../naming/planned-naming.ts';
import { billOf } from './bill/bill-of.ts';
import { planComponent } from './plan-component.ts';
import { planComponents } from './plan-components.ts';
import { planWarnings } from './plan-warnings.ts';
import { precisionOf } from './precision-of.ts';
import type { prepareModel } from './prepare-model.ts';
import { sealPlan } from './seal-plan.ts';
import { sharedPlan } from './shared-plan.ts';
import { stimulusHash } from './stimulus-hash.ts';

/** Gathers the plan from its live parts. */
export async function writePlan(
  ctx: RunContext,
  parts: {
    readonly design: Experiment.Design;
    readonly set: StimulusSet;
    readonly task: Task;
    readonly embedders: ReadonlyMap<string, Embedder>;
    readonly metrics: ReadonlyMap<string, Metric>;
    readonly models: readonly Awaited<ReturnType<typeof prepareModel>>[];
    readonly naming: PlannedNaming | null;
    /** `most`: the largest number of designs, where it depends on answers. */
    readonly designs: {
      readonly count: number;
      readonly most: number | null;
      readonly digest: string;
    };
    readonly formula: string | null;
  },
): Promise<Plan> {
  const { experiment, store } = ctx;
  const { set, task, embedders, metrics, formula, design } = parts;
  const { most, ...designs } = parts.designs;
  const fitted = new Map([...embedders].filter(([, { learns }]) => !learns));
  const stimulus = new Map(set.items.map((item) => [item.id, item]));
  const planModel = async (planned: (typeof parts.models)[number]): Promise<PlanModel> => {
    const { line, basis, model, missing } = planned;
    if (basis === 'embedding') {
      return { ...line, trials: 0, answered: 0, toAsk: 0, bill: null, precision: null };
    }
    const { trials, answered } = store.progress(model.id);
    const items = set.items.length - missing.size;
    const all = most === null ? null : Math.max(trials, most * model.repeats);
    // What a model cannot answer about is replaced under "count: auto".
    const asked = all ?? (formula === null ? trials : designs.count * model.repeats);
    return {
      ...line,
      trials,
      answered,
      toAsk: trials - answered,
      ...(all !== null && { most: all }),
      bill: await billOf(planned, store, task, stimulus, all),
      precision: precisionOf({ trials: asked, repeats: model.repeats, items }, fitted),
    };
  };
  const models: PlanModel[] = [];
  for (const planned of parts.models) {
    models.push(await planModel(planned));
  }
  const naming =
    parts.naming && (await namingLine(parts.naming, store, set.items, models, embedders.values()));
  const shared = await sharedPlan(ctx);
  return sealPlan({
    ...shared,
    design: {
      stimuli: {
        ...(await planComponent(ctx, 'stimuli', design.stimuli)),
        count: set.items.length,
        hash: contentHash(set.items.map((item) => stimulusHash(item))),
        provenance: set.provenance,
        notes: set.notes,
      },
      task: {
        ...(await planComponent(ctx, 'task', design.task)),
        taskVersion: task.version,
        parserVersion: task.parserVersion,
      },
      trials: {
        ...(await planComponent(ctx, 'sampler', design.trials)),
        ...designs,
        formula: inWords(designs.count, most, formula, design.trials.use),
      },
    },
    table: null,
    models,
    references: await planComponents(ctx, 'reference', experiment.references),
    embedders: (await planComponents(ctx, 'embedder', experiment.embedders)).map((line) => {
      const { dimensions, holdout } = embedders.get(line.id)!;
      return { ...line, dimensions, holdout };
    }),
    ...(naming && { naming }),
    metrics: (await planComponents(ctx, 'metric', experiment.metrics)).map((line, k) => {
      const { variant } = metrics.get(line.id)!;
      return { ...line, variant, against: experiment.metrics[k].against };
    }),
    kernels: experiment.kernels.map(({ use }) => use),
    warnings: [...shared.warnings, ...planWarnings(models, naming, experiment.budget)],
  });
}

function inWords(count: number, most: number | null, formula: string | null, use: string): string {
  if (most === null) return formula ?? `${count}, as the sampler "${use}" says`;
  const rule = formula === null ? `${most}` : `${most}: ${formula}`;
  return `${count} to begin with, then as the answers decide, at most ${rule}`;
}
