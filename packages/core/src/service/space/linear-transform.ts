/**
 * A learnt linear transform of features, x′ = ((x − mean) / sd) · W: linear probing (Muttenthaler et
 * al. 2023), with one mean and sd over all features.
 */
export interface LinearTransform {
  readonly path: string;
  readonly inputs: number;
  readonly outputs: number;
  /** W, inputs × outputs, row-major. */
  readonly weights: Float64Array;
  readonly mean: number;
  /** Greater than 0. */
  readonly sd: number;
  /** The similarity it was learnt for. */
  readonly similarity: 'dot' | 'cosine';
  /** What it was learnt on, in its writer's words. */
  readonly model: string;
  readonly embedder: string;
  readonly reference: string;
  /** Ids of the objects of the judgments it was learnt from. */
  readonly items: readonly string[];
  /** Hash of both its files. */
  readonly fingerprint: string;
}
