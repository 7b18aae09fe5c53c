import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * How well a VICE posterior predicts trials: the predictive distribution is the mean of P' over
 * `samples` draws of the vectors. Arrays and scalars as in `kindred/vice-epoch@1`, nothing is
 * written; `samples` 0 takes the means as they are. `loss` is Σ weight · −ln mean P' / Σ weight in
 * nats. `accuracy` counts a k-way tie at the top 1/k; `published` counts a trial as wrong when two
 * options are equally likely, or all are at two decimals. NaN without weight.
 */
export interface ViceLossSignature {
  readonly arrays: {
    readonly parameters: Float64Array;
    readonly nuisance: Float64Array;
    readonly stimuli: Int32Array;
    readonly choices: Uint8Array;
    readonly weights: Float32Array;
  };
  readonly scalars: {
    readonly items: number;
    readonly dimensions: number;
    readonly options: number;
    readonly samples: number;
    readonly seed: number;
    readonly fitPosition: number;
    readonly fitLapse: number;
  };
  readonly result: {
    readonly loss: number;
    readonly accuracy: number;
    readonly published: number;
  };
}

export const viceLoss: KernelRef<ViceLossSignature> = { id: 'kindred/vice-loss@1' };
