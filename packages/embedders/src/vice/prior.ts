/** A mixture of two Gaussians around 0, as `ViceEpochSignature` has it. */
export interface Prior {
  readonly spike: number;
  readonly slab: number;
  readonly mixing: number;
}
