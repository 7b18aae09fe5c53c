/** A law of ordinal embedding as the shared fit needs it. */
export interface OrdinalLaw {
  /** Its number in `kindred/ordinal-steps@1`. */
  readonly code: number;
  /** mu, alpha or the margin, given the dimensions. */
  shape(dimensions: number): number;
  /** Whether choices have a probability under the law; else a slope is fitted for held-out figures. */
  readonly likelihood: boolean;
  /** The law in words, for the record of the fit. */
  words(dimensions: number): string;
  /** What to change when a fit loses its numbers. */
  readonly advice: string;
}
