import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * One pass of Adam over trials under the SPoSE law (Zheng et al. 2019; Hebart et al. 2020): an
 * option o stands for a pair of items and is chosen with P(o) ∝ exp(dot product of the pair +
 * position[o]); with a lapse γ, P' = (1 − γ) P + γ / options. Objective: mean −ln P' + (lambda /
 * items) · Σ vectors, vectors ≥ 0.
 *
 * - `vectors`, written: items × dimensions, row by row. `first`, `second`, written: Adam's moments,
 *   the same shape; zeros begin a new fit.
 * - `nuisance`, written: 3 × (options + 1): position logits (the last one fixed) and the lapse as a
 *   logit, then their first and second moments.
 * - `stimuli`: three items a trial. With `options` 2 the first is the anchor and option o is item
 *   1 + o; with 3, option o is the odd one and stands for the pair of the other two.
 * - `choices`: the option chosen, one a trial. `weights`: empty (every trial weighs 1), one a trial,
 *   or one a trial and option (soft judgments; `choices` may then be empty).
 * - `step`: steps made before this epoch; `totalSteps`: of the whole fit.
 * - `seed`: a whole number < 2³² that alone decides the order of visit, `visitOrder`.
 * - `published` 0: the step size falls from `rate` to 0 as half a cosine and a step that leaves a
 *   vector negative sets it to 0. 1: the published schedule; constant `rate`, a penalty on |vectors|,
 *   0.01 · Σ max(0, −vectors) instead of the projection, an incomplete last batch left out.
 * - `fitPosition`, `fitLapse`: 1 to learn them, 0 to leave them as they are; a lapse that is not
 *   learnt is 0 whatever its logit.
 *
 * `loss` is the mean −ln P' over the epoch as it was met, `taken` the steps made.
 */
export interface SposeEpochSignature {
  readonly arrays: {
    readonly vectors: Float64Array;
    readonly first: Float64Array;
    readonly second: Float64Array;
    readonly nuisance: Float64Array;
    readonly stimuli: Int32Array;
    readonly choices: Uint8Array;
    readonly weights: Float32Array;
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
    readonly seed: number;
    readonly published: number;
    readonly fitPosition: number;
    readonly fitLapse: number;
  };
  readonly result: { readonly loss: number; readonly taken: number };
}

export const sposeEpoch: KernelRef<SposeEpochSignature> = { id: 'kindred/spose-epoch@2' };
