import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * Linear centred kernel alignment (Kornblith et al. 2019) of `model` with its rows permuted against
 * `reference`; arrays and spreads as in `kindred/procrustes-null@1`.
 *
 * `debiased` 0: ‖XᵀY‖² / (‖XᵀX‖ ‖YᵀY‖) of centred columns, 0 to 1. 1: the same ratio of unbiased
 * HSIC estimates (Song et al. 2012, estimator 1), −1 to 1, for at least four items.
 */
export interface CkaNullSignature {
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
    readonly debiased: number;
  };
  readonly result: { readonly modelSpread: number; readonly referenceSpread: number };
}

export const ckaNull: KernelRef<CkaNullSignature> = { id: 'kindred/cka-null@1' };
