import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * One pass of projected Adam over trials under the SPoSE law (Zheng et al. 2019; Hebart et al.
 * 2020): an option stands for a pair of items and is chosen with the softmax of the pairs' dot
 * products. Objective: mean −ln P + (lambda / items) · Σ vectors, vectors ≥ 0 (set to 0 when a step
 * leaves them negative).
 *
 * - `vectors`, written: items × dimensions, row by row. `first`, `second`, written: Adam's moments,
 *   the same shape; zeros begin a new fit.
 * - `stimuli`: three items a trial. With `options` 2 the first is the anchor and option o is item
 *   1 + o; with 3, option o is the odd one and stands for the pair of the other two.
 * - `weights`: one a trial and option. `order`: the trials in the order they are visited.
 * - `step`: steps made before this epoch; `totalSteps`: of the whole fit. The step size falls from
 *   `rate` to 0 as half a cosine.
 *
 * `loss` is the mean −ln P over the epoch as it was met, `taken` the steps made.
 */
export interface SposeEpochSignature {
  readonly arrays: {
    readonly vectors: Float64Array;
    readonly first: Float64Array;
    readonly second: Float64Array;
    readonly stimuli: Int32Array;
    readonly weights: Float64Array;
    readonly order: Int32Array;
  };
  readonly scalars: {
    readonly items: number;
    readonly dimensions: number;
    readonly options: number;
    readonly lambda: number;
    readonly rate: number;
    readonly batch: number;
    readonly step: number;
    readonly totalSteps: number;
  };
  readonly result: { readonly loss: number; readonly taken: number };
}

export const sposeEpoch: KernelRef<SposeEpochSignature> = { id: 'kindred/spose-epoch@1' };
