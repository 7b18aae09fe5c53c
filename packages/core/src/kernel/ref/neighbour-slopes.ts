import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * How far each item's neighbours are those of a teacher: the cross-entropy of the softmax of an item's
 * similarities with all others, itself left out, to given shares; and its slopes.
 *
 * - `similarities` S, items × items. `shares` T, items × items: rows sum to 1, the diagonal is not read.
 * - `slopes`, written: items × items and symmetric, dL/ds of the unordered pair at both its entries, 0
 *   on the diagonal; so of S = Y Yᵀ again dL/dY = slopes · Y.
 *
 * L, the result's `loss`, is the mean over items i of −Σ T(i,j) ln P(i,j), P(i,·) the softmax of
 * S(i,·) / `temperature`, in nats.
 */
export interface NeighbourSlopesSignature {
  readonly arrays: {
    readonly similarities: Float64Array;
    readonly shares: Float64Array;
    readonly slopes: Float64Array;
  };
  readonly scalars: { readonly items: number; readonly temperature: number };
  readonly result: { readonly loss: number };
}

export const neighbourSlopes: KernelRef<NeighbourSlopesSignature> = {
  id: 'kindred/neighbour-slopes@1',
};
