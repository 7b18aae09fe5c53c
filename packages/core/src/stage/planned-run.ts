import type { Embedder } from '../contract/embedder.ts';
import type { Metric } from '../contract/metric.ts';
import type { Plan } from '../contract/plan.ts';
import type { Reference } from '../contract/reference.ts';
import type { Respondent } from '../contract/respondent.ts';
import type { SamplingSession } from '../contract/sampling-session.ts';
import type { Stimulus } from '../contract/stimulus.ts';
import type { Task } from '../contract/task.ts';
import type { TrialDesign } from '../contract/trial-design.ts';
import type { TrialMaker } from './plan/trial-maker.ts';
import type { PlannedModel } from './planned-model.ts';

/** A plan with the live components it was made of. Its trials are in the store. */
export interface PlannedRun {
  readonly plan: Plan;
  readonly stimuli: readonly Stimulus[];
  readonly stimulus: ReadonlyMap<string, Stimulus>;
  readonly task: Task;
  /** By model id. */
  readonly respondents: ReadonlyMap<string, Respondent>;
  /** By the id of their line. */
  readonly embedders: ReadonlyMap<string, Embedder>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly models: readonly PlannedModel[];
  readonly trialMaker: TrialMaker;
  /** A session of the experiment's sampler from its start. */
  readonly openSampler: () => Promise<SamplingSession>;
  /** Key of judgments read by this task's parser with these names and aliases. */
  readonly reader: string;
  /** Further distinct designs where the count was `auto`: they replace null replies. */
  readonly more: (() => AsyncIterable<TrialDesign>) | null;
}
