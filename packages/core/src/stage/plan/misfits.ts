import type { Experiment } from '../../contract/experiment.ts';
import type { InputKind } from '../../contract/input-kind.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { PlanModel } from '../../contract/plan-model.ts';
import { analysisMisfits } from './analysis-misfits.ts';
import { autoCountMisfit } from './auto-count-misfit.ts';
import { besideMisfits } from './beside-misfits.ts';
import { learningMisfits } from './learning-misfits.ts';
import { modelMisfits } from './model-misfits.ts';
import type { PlanParts } from './plan-parts.ts';
import { referenceMisfits } from './reference-misfits.ts';

/**
 * Components that cannot work together, or ask for what is not built: `TASK_SEQUENTIAL`,
 * `SAMPLER_REFUSES_TASK`,
 * `EMBEDDER_REFUSES_TASK`, `METRIC_NO_INPUT` where no model, no reference or not a named one has what a
 * metric reads, and those of models, references, embedders that learn from these, analyses, references
 * metrics read besides, and "count: auto". `bases` are the models' where they are
 * known.
 */
export function misfits(
  experiment: Experiment,
  parts: PlanParts,
  bases: readonly PlanModel['basis'][] = ['judgments', 'embedding'],
): KindredError[] {
  const { design, task } = parts;
  const found = [
    ...modelMisfits(experiment.models, parts.capabilities, parts.task),
    ...referenceMisfits(experiment, parts.references),
    ...learningMisfits(experiment, parts, bases),
    ...analysisMisfits(experiment, parts.analyses),
    ...besideMisfits(experiment, parts.metrics),
  ];
  if (task.next) {
    const message = `Task "${design.task.use}" makes each trial from the answers before it, which is not built yet. Choose another task.`;
    found.push(new KindredError('TASK_SEQUENTIAL', message, { location: design.task.at }));
  }
  const chosen = parts.sampler.accepts;
  if (chosen && !chosen.includes(task.structure)) {
    const { trials } = design;
    const message = `Sampler "${trials.use}" chooses ${chosen.join(' or ')} trials, but task "${design.task.use}" asks ${task.structure} ones. Choose another sampler or another task.`;
    found.push(new KindredError('SAMPLER_REFUSES_TASK', message, { location: trials.at }));
  }
  const uncounted = parts.autoCount && autoCountMisfit(parts.embedders, design.trials);
  if (uncounted) found.push(uncounted);
  for (const use of experiment.embedders) {
    const { accepts, learns } = parts.embedders.get(use.id)!;
    if (learns || accepts.includes(task.structure)) continue;
    const { use: name, at } = design.task;
    const message = `Embedder "${use.use}" fits ${accepts.join(' or ')} trials, but task "${name}" (line ${at.line}) asks ${task.structure} ones. Choose another embedder or another task.`;
    found.push(new KindredError('EMBEDDER_REFUSES_TASK', message, { location: use.at }));
  }
  const has = new Set<InputKind>();
  if (bases.includes('judgments')) has.add('judgments');
  if (bases.includes('embedding') || experiment.embedders.length > 0) has.add('vectors');
  // A model of the experiment has as a reference what models have here.
  const providesOf = (id: string): readonly InputKind[] | undefined => {
    const reference = parts.references.get(id);
    return reference?.models?.length ? [...has] : reference?.provides;
  };
  for (const use of experiment.metrics) {
    const { inputs } = parts.metrics.get(use.id)!;
    const no = (message: string) =>
      found.push(new KindredError('METRIC_NO_INPUT', message, { location: use.at }));
    if (!inputs.model.some((kind) => has.has(kind))) {
      no(
        `Metric "${use.use}" reads ${inputs.model.join(' or ')} of a model, and no model here has them. Add an embedder.`,
      );
    }
    const wanted = inputs.reference.join(' or ');
    const reads = (id: string) => {
      const provides = providesOf(id);
      return !provides || inputs.reference.some((kind) => provides.includes(kind));
    };
    if (use.against.length === 0 && !experiment.references.some(({ id }) => reads(id))) {
      no(
        `Metric "${use.use}" reads ${wanted} of a reference, and no reference here has them. Add one under "references".`,
      );
    }
    for (const id of use.against) {
      if (reads(id)) continue;
      const provides = providesOf(id)!;
      no(
        `Metric "${use.use}" reads ${wanted} of a reference, but "${id}" has ${provides.join(' and ')}. Remove "${id}" from "against".`,
      );
    }
  }
  return found;
}
