import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * Pairwise dissimilarities of rows. `vectors`: items × dimensions, row-major. `out`, written: upper
 * triangle row by row, items(items − 1)/2 long. `distance`: 0 Euclidean, 1 squared Euclidean,
 * 2 cosine (1 − cosine), 3 correlation (1 − Pearson), 4 dot (minus the dot product).
 *
 * `undefinedItem`: the first row whose cosine or correlation is undefined (no length, no variance),
 * else −1.
 */
export interface RdmSignature {
  readonly arrays: { readonly vectors: Float64Array; readonly out: Float64Array };
  readonly scalars: {
    readonly items: number;
    readonly dimensions: number;
    readonly distance: number;
  };
  readonly result: { readonly undefinedItem: number };
}

export const rdm: KernelRef<RdmSignature> = { id: 'kindred/rdm@1' };
