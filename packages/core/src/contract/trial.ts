import type { TrialDesign } from './trial-design.ts';

/**
 * One question to one respondent. `id` is a hash of the respondent's identity, the participant, the
 * task's id and version, the rendered request, the stimuli's content, order, repeat and history.
 */
export interface Trial extends TrialDesign {
  readonly id: string;
  readonly respondent: string;
}
