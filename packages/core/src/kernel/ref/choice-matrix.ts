import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * How likely two items stay together when a third is shown with them (Zheng et al. 2019): for each
 * pair, the mean over all other items k of exp s(i,j) / (exp s(i,j) + exp s(i,k) + exp s(j,k)), s the
 * dot product.
 *
 * - `vectors`: items × dimensions, row by row; items ≥ 3.
 * - `out`, written: the upper triangle row by row, items (items − 1) / 2 long, each 0 to 1.
 *
 * `mean` is the mean of `out`: 1/3, since the three pairs of a triplet share 1.
 */
export interface ChoiceMatrixSignature {
  readonly arrays: { readonly vectors: Float64Array; readonly out: Float64Array };
  readonly scalars: { readonly items: number; readonly dimensions: number };
  readonly result: { readonly mean: number };
}

export const choiceMatrix: KernelRef<ChoiceMatrixSignature> = { id: 'kindred/choice-matrix@1' };
