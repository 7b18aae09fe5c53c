/**
 * A row of any source, before repeats are counted. A reader may put the next row in the same object;
 * what a row refers to stays as it is.
 */
export interface RawJudgment {
  /** In the order shown where `orderKnown`, else in canonical order. */
  readonly stimuli: readonly (string | number)[];
  readonly orderKnown: boolean;
  readonly answer: { readonly value: number | null } | { readonly text: string };
  /** Over the options in the order of `stimuli`, sum 1; null where only a choice is known. */
  readonly probabilities: Float64Array | null;
  readonly participant: string | null;
  readonly weight: number;
}
