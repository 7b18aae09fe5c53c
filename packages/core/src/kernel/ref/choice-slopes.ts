import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * The softmax law of choices on similarities that are given, and how its loss changes with each of
 * them. Of an odd-one-out the pair that stays is chosen among three pairs ∝ exp(similarity), of an
 * anchored triplet the anchor's pair among two, as in `kindred/spose-loss@2` without nuisances.
 *
 * - `similarities`: items × items, of which the entries of each trial's pairs are read, the item of
 *   the earlier place as row. `slopes`, written: items × items and symmetric, dL/ds of the unordered
 *   pair at both its entries, 0 for pairs in no trial and on the diagonal.
 * - `stimuli`, `choices`, `weights`: as in `kindred/spose-epoch@2`; at least one trial has weight.
 *
 * L, the result's `loss`, is Σ weight · −ln P / Σ weight, in nats. Of S = Y Yᵀ then dL/dY = slopes · Y.
 */
export interface ChoiceSlopesSignature {
  readonly arrays: {
    readonly similarities: Float64Array;
    readonly stimuli: Int32Array;
    readonly choices: Uint8Array;
    readonly weights: Float32Array;
    readonly slopes: Float64Array;
  };
  readonly scalars: { readonly items: number; readonly options: number };
  readonly result: { readonly loss: number };
}

export const choiceSlopes: KernelRef<ChoiceSlopesSignature> = { id: 'kindred/choice-slopes@1' };
