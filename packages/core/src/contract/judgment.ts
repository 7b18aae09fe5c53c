import type { Trial } from './trial.ts';

/** One respondent's answer to one trial. */
export interface Judgment {
  readonly trial: Trial;
  readonly respondent: string;
  readonly participant: string | null;
  /** Place of the chosen option as shown, or the rating; null: refused, ambiguous, unreadable. */
  readonly value: number | null;
  /** Over the options as shown, sum 1; null where only a choice is known. */
  readonly probabilities: Float64Array | null;
  /** Weight in likelihoods, ≥ 0; 1 for one answer. */
  readonly weight: number;
}
