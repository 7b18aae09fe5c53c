import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * Procrustes R² = 1 − disparity (Gower 1975; the form of scipy.spatial.procrustes) of `model` with
 * its rows permuted against `reference`: both centred by column and scaled to unit Frobenius norm,
 * R² = (sum of the singular values of modelᵀ reference)². Unequal widths count as padded with zeros.
 *
 * - `model`: items × modelDimensions, `reference`: items × referenceDimensions, row-major.
 * - `permutations`: count × items; row i of draw k is the model's row `permutations[k · items + i]`.
 * - `out`, written: `count` values of R², 0 to 1.
 *
 * `modelSpread`, `referenceSpread`: share of the Frobenius norm left after centring; 0 where a side
 * has no variance (`out` is then NaN).
 */
export interface ProcrustesNullSignature {
  readonly arrays: {
    readonly model: Float64Array;
    readonly reference: Float64Array;
    readonly permutations: Int32Array;
    readonly out: Float64Array;
  };
  readonly scalars: {
    readonly items: number;
    readonly modelDimensions: number;
    readonly referenceDimensions: number;
    readonly count: number;
  };
  readonly result: { readonly modelSpread: number; readonly referenceSpread: number };
}

export const procrustesNull: KernelRef<ProcrustesNullSignature> = {
  id: 'kindred/procrustes-null@1',
};
