import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * Pearson correlation of two RDMs, the model's items permuted (rows and columns together). Give it
 * ranks for Spearman.
 *
 * - `model`, `reference`: upper triangles row by row, items(items − 1)/2 long.
 * - `permutations`: count × items; item i of draw k is the model's item `permutations[k · items + i]`.
 * - `out`, written: `count` correlations, −1 to 1.
 *
 * `modelSpread`, `referenceSpread`: share of the norm left after taking the mean away; 0 where an
 * RDM is constant (`out` is then NaN).
 */
export interface RsaNullSignature {
  readonly arrays: {
    readonly model: Float64Array;
    readonly reference: Float64Array;
    readonly permutations: Int32Array;
    readonly out: Float64Array;
  };
  readonly scalars: { readonly items: number; readonly count: number };
  readonly result: { readonly modelSpread: number; readonly referenceSpread: number };
}

export const rsaNull: KernelRef<RsaNullSignature> = { id: 'kindred/rsa-null@1' };
