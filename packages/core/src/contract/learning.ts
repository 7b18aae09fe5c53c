import type { FeatureMatrix } from './feature-matrix.ts';
import type { Random } from './random.ts';

/** What an embedder that learns from a reference's judgments is given besides them. */
export interface Learning {
  readonly features: Pick<FeatureMatrix, 'items' | 'dimensions' | 'values' | 'similarity'>;
  /** Items no training judgment may show. */
  readonly without: readonly string[];
  /** The same for every model and embedder, so that all leave out the same items together. */
  readonly shared: Random;
}
