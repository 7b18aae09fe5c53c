import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * How well an ordinal fit predicts trials; arrays and scalars as in `kindred/ordinal-steps@1`,
 * nothing is written. `loss` is that objective on these trials. `crossEntropy` is Σ weight · −ln P' /
 * Σ weight in nats with P(o) ∝ exp(slope · score): `slope` is 1 for the laws that are likelihoods and
 * fitted by the caller for those with a margin. `accuracy` is the weighted share of choices on the
 * best score, a k-way tie counting 1/k; `published` counts every tie at the top as wrong. 0 to 1.
 * NaN without weight.
 */
export interface OrdinalLossSignature {
  readonly arrays: {
    readonly parameters: Float64Array;
    readonly pairs: Int32Array;
    readonly trials: Int32Array;
    readonly choices: Uint8Array;
    readonly weights: Float32Array;
  };
  readonly scalars: {
    readonly items: number;
    readonly dimensions: number;
    readonly options: number;
    readonly law: number;
    readonly shape: number;
    readonly slope: number;
    readonly fitPosition: number;
    readonly fitLapse: number;
  };
  readonly result: {
    readonly loss: number;
    readonly crossEntropy: number;
    readonly accuracy: number;
    readonly published: number;
  };
}

export const ordinalLoss: KernelRef<OrdinalLossSignature> = { id: 'kindred/ordinal-loss@1' };
