import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * Ranks from 1, equal values sharing the mean of theirs. `ranks`, written, is as long as `values`.
 * `distinct`: how many different values there are.
 */
export interface AverageRanksSignature {
  readonly arrays: { readonly values: Float64Array; readonly ranks: Float64Array };
  readonly scalars: Record<never, number>;
  readonly result: { readonly distinct: number };
}

export const averageRanks: KernelRef<AverageRanksSignature> = { id: 'kindred/average-ranks@1' };
