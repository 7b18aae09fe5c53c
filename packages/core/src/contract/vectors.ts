import type { Similarity } from './similarity.ts';

/** A matrix of items: `values` is n × dimensions, row-major. */
export interface Vectors {
  readonly dimensions: number;
  readonly values: Float64Array;
  readonly similarity: Similarity;
  /** What people call each dimension; absent where nobody named them. */
  readonly labels?: readonly string[];
  /** Features taken as they are, of however many columns, rather than an embedding. */
  readonly raw?: boolean;
  /** A known choice law: the softmax over similarities at temperature 1 (SPoSE), or none. */
  readonly law: 'softmax' | null;
}
