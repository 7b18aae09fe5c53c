import type { Analysis } from '../../contract/analysis.ts';
import type { Capabilities } from '../../contract/capabilities.ts';
import type { ComponentKind } from '../../contract/component-kind.ts';
import type { Embedder } from '../../contract/embedder.ts';
import type { Experiment } from '../../contract/experiment.ts';
import type { Host } from '../../contract/host.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Reference } from '../../contract/reference.ts';
import type { Sampler } from '../../contract/sampler.ts';
import type { Task } from '../../contract/task.ts';
import type { Use } from '../../contract/use.ts';
import { providerFactsOf } from './provider-facts-of.ts';
import type { PlanParts } from './plan-parts.ts';
import { wantsAutoCount } from './wants-auto-count.ts';

/** Creates what an experiment's parts are checked by: no stimuli are read and nobody is asked. */
export async function createParts(
  host: Host,
  experiment: Experiment,
  design: Experiment.Design,
): Promise<PlanParts> {
  const create = async <T>(kind: ComponentKind, uses: readonly Use[]) => {
    const made = new Map<string, T>();
    for (const use of uses) made.set(use.id, await host.create<T>(kind, use));
    return made;
  };
  const capabilities = new Map<string, Capabilities>();
  for (const model of experiment.models) {
    // A model whose options cannot be resolved is told of where it is created.
    const resolved = await host.resolved('provider', model).catch(() => null);
    if (!resolved) continue;
    capabilities.set(model.id, providerFactsOf(resolved).capabilities);
  }
  return {
    design,
    task: await host.create<Task>('task', design.task),
    sampler: await host.create<Sampler>('sampler', design.trials),
    embedders: await create<Embedder>('embedder', experiment.embedders),
    metrics: await create<Metric>('metric', experiment.metrics),
    references: await create<Reference>('reference', experiment.references),
    analyses: await create<Analysis>('analysis', experiment.analyses),
    capabilities,
    autoCount: await wantsAutoCount(host, design.trials),
  };
}
