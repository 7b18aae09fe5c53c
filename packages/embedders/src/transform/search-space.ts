/**
 * The coordinates a transform W is sought in: W = basis · V, V `width` × outputs. Dot products are then
 * those of x · V, and Σ W² = Σ charges[k] · V².
 */
export interface SearchSpace {
  readonly width: number;
  /** items × width: the features as these coordinates see them. */
  readonly x: Float64Array;
  /** width, above 0. */
  readonly charges: Float64Array;
  /** Where a search begins: width × outputs. */
  readonly start: Float64Array;
  /** W, inputs × outputs, of a V. */
  transformOf(v: Float64Array): Promise<Float64Array>;
}
