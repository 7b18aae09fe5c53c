import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * One pass of Adam over trials under the VICE law (Muttenthaler et al. 2022): every entry of the
 * vectors has a Gaussian posterior N(mean, scale²); each step draws x = mean + scale · ε once for
 * all entries and its trials choose as in `kindred/spose-epoch@2` with the vectors max(0, x).
 * Objective: mean −ln P' + (1 / judgments) · Σ (ln q(x) − ln p(x)), the prior p = mixing · N(0, spike²)
 * + (1 − mixing) · N(0, slab²), `judgments` the total weight of the trials.
 *
 * - `parameters`, written: items × dimensions means row by row, then as many ln scales. `first`,
 *   `second`, written: Adam's moments, the same shape; zeros begin a new fit.
 * - `nuisance`, `stimuli`, `choices`, `weights`, `fitPosition`, `fitLapse`, `step`, `totalSteps`: as
 *   in `kindred/spose-epoch@2`.
 * - `seed`: a whole number < 2³² that alone decides the order of visit and the noise.
 * - `published` 0: the step size falls from `rate` to 0 as half a cosine. 1: it stays.
 *
 * `loss` is the mean −ln P' over the epoch as it was met, `complexity` (1 / judgments) · Σ (ln q(x) −
 * ln p(x)) at its last draw, `taken` the steps made. The noise of the epoch's step k, from 0, is
 * draw k of `noiseAt`.
 */
export interface ViceEpochSignature {
  readonly arrays: {
    readonly parameters: Float64Array;
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
    readonly spike: number;
    readonly slab: number;
    readonly mixing: number;
    readonly rate: number;
    readonly batch: number;
    readonly step: number;
    readonly totalSteps: number;
    readonly seed: number;
    readonly published: number;
    readonly fitPosition: number;
    readonly fitLapse: number;
  };
  readonly result: {
    readonly loss: number;
    readonly complexity: number;
    readonly taken: number;
  };
}

export const viceEpoch: KernelRef<ViceEpochSignature> = { id: 'kindred/vice-epoch@1' };
