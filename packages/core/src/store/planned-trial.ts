import type { TrialDesign } from '../contract/trial-design.ts';

/** A trial as it enters a model's plan. */
export interface PlannedTrial {
  readonly id: string;
  /** Task name and version. */
  readonly task: string;
  /** Hash of the rendered request; null where no prompt is shown. */
  readonly request: string | null;
  readonly design: TrialDesign;
}
