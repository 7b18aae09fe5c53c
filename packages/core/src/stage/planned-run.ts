import type { Embedder } from '../contract/embedder.ts';
import type { KernelRef } from '../contract/kernel-ref.ts';
import type { Metric } from '../contract/metric.ts';
import type { Plan } from '../contract/plan.ts';
import type { Reference } from '../contract/reference.ts';
import type { Respondent } from '../contract/respondent.ts';
import type { Stimulus } from '../contract/stimulus.ts';
import type { Task } from '../contract/task.ts';
import type { TrialDesign } from '../contract/trial-design.ts';
import type { OpenSampler } from './plan/open-sampler.ts';
import type { TrialMaker } from './plan/trial-maker.ts';
import type { PlannedNaming } from './naming/planned-naming.ts';
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
  /** Null where nobody is asked for names of dimensions. */
  readonly naming: PlannedNaming | null;
  readonly trialMaker: TrialMaker;
  readonly openSampler: OpenSampler;
  /** Of a sampler of many rounds, what its later ones compute with; null for one round. */
  readonly later: { readonly kernels: readonly KernelRef[] } | null;
  /** Key of judgments read by this task's parser with these names and aliases. */
  readonly reader: string;
  /** Further distinct designs where the count was `auto`: they replace null replies. */
  readonly more: (() => AsyncIterable<TrialDesign>) | null;
}
