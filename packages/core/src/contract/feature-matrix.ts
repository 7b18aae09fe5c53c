import type { Similarity } from './similarity.ts';

/**
 * Vectors of stimuli. A stimulus the source does not know is in `missing` with the reason, and its
 * row is not in `items`.
 */
export interface FeatureMatrix {
  readonly items: readonly string[];
  readonly dimensions: number;
  /** items.length × dimensions, row-major. */
  readonly values: Float64Array;
  /** How nearness is read off the vectors; what judges by them and what compares them agree. */
  readonly similarity: Similarity;
  readonly missing: readonly { readonly id: string; readonly reason: string }[];
  readonly notes: readonly string[];
}
