import type { Analysis } from '../../contract/analysis.ts';
import type { Capabilities } from '../../contract/capabilities.ts';
import type { Embedder } from '../../contract/embedder.ts';
import type { Experiment } from '../../contract/experiment.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Reference } from '../../contract/reference.ts';
import type { Sampler } from '../../contract/sampler.ts';
import type { Task } from '../../contract/task.ts';

/** What can be known of an experiment's parts before stimuli are read. Maps are by a line's id. */
export interface PlanParts {
  readonly design: Experiment.Design;
  readonly task: Task;
  readonly sampler: Sampler;
  readonly embedders: ReadonlyMap<string, Embedder>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly analyses: ReadonlyMap<string, Analysis>;
  /** Of the models whose options are known. */
  readonly capabilities: ReadonlyMap<string, Capabilities>;
  /** Whether the sampler is to count for itself. */
  readonly autoCount: boolean;
}
