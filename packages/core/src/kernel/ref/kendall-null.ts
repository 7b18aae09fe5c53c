import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * Kendall's τ of two RDMs, the model's items permuted (rows and columns together), from the number of
 * discordant pairs (Knight 1966).
 *
 * - `model`, `reference`: ranks of upper triangles row by row, as `kindred/average-ranks@1` gives them,
 *   items(items − 1)/2 long.
 * - `permutations`: count × items; item i of draw k is the model's item `permutations[k · items + i]`.
 * - `out`, written: `count` correlations, −1 to 1: (concordant − discordant) over all pairs of
 *   dissimilarities (τ-a), or where `adjusted` is 1 over the geometric mean of those that are not tied
 *   in either RDM (τ-b; NaN where an RDM is constant).
 */
export interface KendallNullSignature {
  readonly arrays: {
    readonly model: Float64Array;
    readonly reference: Float64Array;
    readonly permutations: Int32Array;
    readonly out: Float64Array;
  };
  readonly scalars: { readonly items: number; readonly count: number; readonly adjusted: number };
  readonly result: Readonly<Record<string, number>>;
}

export const kendallNull: KernelRef<KendallNullSignature> = { id: 'kindred/kendall-null@1' };
