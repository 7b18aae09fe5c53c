import type { Embedder } from '../../contract/embedder.ts';
import type { Experiment } from '../../contract/experiment.ts';
import type { InputKind } from '../../contract/input-kind.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Reference } from '../../contract/reference.ts';
import type { Task } from '../../contract/task.ts';

/**
 * Components that cannot work together: `EMBEDDER_REFUSES_TASK`, `METRIC_NO_INPUT` where no model
 * or a named reference has what a metric reads. Maps are by the id of a line; `bases` are the
 * models' where they are known.
 */
export function misfits(
  experiment: Experiment,
  parts: {
    readonly design: Experiment.Design;
    readonly task: Task;
    readonly embedders: ReadonlyMap<string, Embedder>;
    readonly metrics: ReadonlyMap<string, Metric>;
    readonly references: ReadonlyMap<string, Reference>;
    readonly bases: readonly ('judgments' | 'embedding')[];
  },
): KindredError[] {
  const found: KindredError[] = [];
  for (const use of experiment.embedders) {
    const { accepts } = parts.embedders.get(use.id)!;
    if (accepts.includes(parts.task.structure)) continue;
    const { use: task, at } = parts.design.task;
    const message = `Embedder "${use.use}" fits ${accepts.join(' or ')} trials, but task "${task}" (line ${at.line}) asks ${parts.task.structure} ones. Choose another embedder or another task.`;
    found.push(new KindredError('EMBEDDER_REFUSES_TASK', message, { location: use.at }));
  }
  const has = new Set<InputKind>();
  if (parts.bases.includes('judgments')) has.add('judgments');
  if (parts.bases.includes('embedding') || experiment.embedders.length > 0) has.add('vectors');
  for (const use of experiment.metrics) {
    const { inputs } = parts.metrics.get(use.id)!;
    const no = (message: string) =>
      found.push(new KindredError('METRIC_NO_INPUT', message, { location: use.at }));
    if (!inputs.model.some((kind) => has.has(kind))) {
      no(
        `Metric "${use.use}" reads ${inputs.model.join(' or ')} of a model, and no model here has them. Add an embedder.`,
      );
    }
    for (const id of use.against) {
      const provides = parts.references.get(id)?.provides;
      if (!provides || inputs.reference.some((kind) => provides.includes(kind))) continue;
      no(
        `Metric "${use.use}" reads ${inputs.reference.join(' or ')} of a reference, but "${id}" has ${provides.join(' and ')}. Remove "${id}" from "against".`,
      );
    }
  }
  return found;
}
