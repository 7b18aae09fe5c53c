import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * How well a crowd kernel fit predicts trials; arrays and scalars as in `kindred/ckl-steps@1`,
 * nothing is written. `loss` is Σ weight · −ln P' / Σ weight in nats; `accuracy` the weighted share
 * of choices on the likeliest option, a k-way tie counting 1/k (0 to 1). Both NaN without weight.
 */
export interface CklLossSignature {
  readonly arrays: {
    readonly parameters: Float64Array;
    readonly pairs: Int32Array;
    readonly trials: Int32Array;
    readonly weights: Float64Array;
  };
  readonly scalars: {
    readonly items: number;
    readonly dimensions: number;
    readonly options: number;
    readonly mu: number;
    readonly fitPosition: number;
    readonly fitLapse: number;
  };
  readonly result: { readonly loss: number; readonly accuracy: number };
}

export const cklLoss: KernelRef<CklLossSignature> = { id: 'kindred/ckl-loss@1' };
