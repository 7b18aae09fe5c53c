/**
 * One row of a file of judgments, before it is known which respondent it stands for. Stimuli are
 * names, or 0-based indices into a list the reader of the record knows.
 */
export interface TrialRecord {
  /** In the order shown where `orderKnown`; else in canonical order, so that no place tells the answer. */
  readonly stimuli: readonly (string | number)[];
  readonly orderKnown: boolean;
  /** A recorded choice (0-based place in `stimuli` as the structure counts options) or a raw reply. */
  readonly answer: { readonly value: number | null } | { readonly text: string };
  /** Over the options in the order of `stimuli`, sum 1; null where only a choice is known. */
  readonly probabilities: Float64Array | null;
  readonly participant: string | null;
  /** 0 for the first time this participant answered these stimuli in this order, then 1, 2 … */
  readonly repeat: number;
  /** Weight in likelihoods; 1 where the file says nothing. */
  readonly weight: number;
}
