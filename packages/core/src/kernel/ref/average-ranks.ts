import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * Ranks from 1, equal values sharing the mean of theirs. Values at most `tolerance` above the least
 * of a run in sorted order count as equal: 0 for values as given, a few ulps for computed ones,
 * whose exact ties rounding would break. `ranks`, written, is as long as `values`. `distinct`: how
 * many different ranks there are.
 */
export interface AverageRanksSignature {
  readonly arrays: { readonly values: Float64Array; readonly ranks: Float64Array };
  readonly scalars: { readonly tolerance: number };
  readonly result: { readonly distinct: number };
}

export const averageRanks: KernelRef<AverageRanksSignature> = { id: 'kindred/average-ranks@1' };
