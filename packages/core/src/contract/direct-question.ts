import type { ResponseSpec } from './response-spec.ts';
import type { Stimulus } from './stimulus.ts';
import type { Structure } from './structure.ts';
import type { Trial } from './trial.ts';

/** A trial as a direct respondent sees it: stimuli themselves in shown order, no prompt. */
export interface DirectQuestion {
  readonly trial: Trial;
  readonly stimuli: readonly Stimulus[];
  readonly structure: Structure;
  readonly response: ResponseSpec;
  /** `distribution`: probabilities over the options are wanted too. Default `choice`. */
  readonly want?: 'choice' | 'distribution';
}
