/** A law of ordinal embedding as the shared fit needs it. */
export interface OrdinalLaw {
  /** Its number in `kindred/ordinal-steps@1`. */
  readonly code: number;
  /** mu, alpha or the margin. */
  readonly shape: number;
  /** A distance that matters: one where the loss has moved visibly from that of one single place. */
  readonly unit: number;
  /** The objective where all points lie in one place. */
  readonly single: (options: number) => number;
  /** Whether choices have a probability under the law; else a slope is fitted for held-out figures. */
  readonly likelihood: boolean;
  /** The law in words, for the record of the fit. */
  readonly words: string;
  /** What to change when a fit loses its numbers. */
  readonly advice: string;
}
