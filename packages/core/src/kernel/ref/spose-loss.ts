import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * How well vectors predict trials under the SPoSE law; arrays and scalars as in
 * `kindred/spose-epoch@2`, nothing is written. `loss` is Σ weight · −ln P' / Σ weight in nats without
 * the penalty. `accuracy` is the weighted share of choices on the likeliest option, a k-way tie
 * counting 1/k; `published` counts as the reference code does: a tie of all options is wrong, a
 * smaller tie right where it holds the choice. Both 0 to 1. NaN without weight.
 */
export interface SposeLossSignature {
  readonly arrays: {
    readonly vectors: Float64Array;
    readonly nuisance: Float64Array;
    readonly stimuli: Int32Array;
    readonly choices: Uint8Array;
    readonly weights: Float32Array;
  };
  readonly scalars: {
    readonly dimensions: number;
    readonly options: number;
    readonly fitPosition: number;
    readonly fitLapse: number;
  };
  readonly result: {
    readonly loss: number;
    readonly accuracy: number;
    readonly published: number;
  };
}

export const sposeLoss: KernelRef<SposeLossSignature> = { id: 'kindred/spose-loss@2' };
