import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * How well vectors predict trials under the SPoSE law; arrays and scalars as in
 * `kindred/spose-epoch@1`, nothing is written. `loss` is Σ weight · −ln P / Σ weight in nats without
 * the penalty; `accuracy` the weighted share of choices on the likeliest option, a k-way tie
 * counting 1/k (0 to 1). Both NaN without weight.
 */
export interface SposeLossSignature {
  readonly arrays: {
    readonly vectors: Float64Array;
    readonly stimuli: Int32Array;
    readonly weights: Float64Array;
  };
  readonly scalars: { readonly dimensions: number; readonly options: number };
  readonly result: { readonly loss: number; readonly accuracy: number };
}

export const sposeLoss: KernelRef<SposeLossSignature> = { id: 'kindred/spose-loss@1' };
