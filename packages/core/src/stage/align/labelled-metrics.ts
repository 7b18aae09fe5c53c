import type { PlannedRun } from '../planned-run.ts';
import type { RunContext } from '../run-context.ts';
import type { LabelledMetric } from './labelled-metric.ts';

/** The metrics of an experiment with their labels and what decides their scores. */
export async function labelledMetrics(
  ctx: RunContext,
  planned: PlannedRun,
): Promise<readonly LabelledMetric[]> {
  const metrics: LabelledMetric[] = [];
  for (const use of ctx.experiment.metrics) {
    const { component, plugin, options } = await ctx.host.resolved('metric', use);
    const identity = {
      id: use.id,
      metric: component.name,
      version: component.version,
      plugin: `${plugin.name}@${plugin.version}`,
      options,
    };
    const metric = planned.metrics.get(use.id)!;
    metrics.push({ id: use.id, identity, metric, against: use.against });
  }
  return metrics;
}
