/** A mixture of two Gaussians around 0: `mixing` · N(0, spike²) + (1 − mixing) · N(0, slab²). */
export interface SpikeAndSlab {
  readonly spike: number;
  readonly slab: number;
  readonly mixing: number;
}

/** −ln p(x) without the constant ½ ln 2π, and its slope. Safe for any finite x. */
export function spikeAndSlab(
  { spike, slab, mixing }: SpikeAndSlab,
  x: number,
): { readonly energy: number; readonly slope: number } {
  const narrow = Math.log(mixing / spike) - (x * x) / (2 * spike * spike);
  const wide = Math.log((1 - mixing) / slab) - (x * x) / (2 * slab * slab);
  const top = Math.max(narrow, wide);
  const share = 1 / (1 + Math.exp(wide - narrow));
  return {
    energy: -top - Math.log(Math.exp(narrow - top) + Math.exp(wide - top)),
    slope: x * (share / (spike * spike) + (1 - share) / (slab * slab)),
  };
}
