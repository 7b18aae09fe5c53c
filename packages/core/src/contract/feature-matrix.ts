/**
 * Vectors of stimuli. A stimulus the source does not know is in `missing` with the reason, and its
 * row is not in `items`.
 */
export interface FeatureMatrix {
  readonly items: readonly string[];
  readonly dimensions: number;
  /** items.length × dimensions, row-major. */
  readonly values: Float64Array;
  readonly missing: readonly { readonly id: string; readonly reason: string }[];
  readonly notes: readonly string[];
}
