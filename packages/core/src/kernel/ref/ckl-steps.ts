import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * Full-batch quasi-Newton (L-BFGS) steps on the crowd kernel law (Tamuz et al. 2011, "Adaptively
 * learning the crowd kernel"): a trial's option o stands for one pair of items and is chosen with
 * P(o) ∝ exp(position[o]) / (mu + d²(pair o)); with a lapse γ, P' = (1 − γ) P + γ / options.
 * Objective: Σ weight · −ln P' / Σ weight.
 *
 * - `parameters`, written: items × dimensions vectors row by row, then `options` position logits
 *   (the last one fixed), then the lapse as a logit.
 * - `state`, written: the optimiser's memory, `cklStateLength(parameters.length)` long; zeros begin
 *   a new fit.
 * - `pairs`: 2 items a pair. `trials`: `options` pairs a trial. `weights`: one a trial and option,
 *   the judgment's weight times the option's probability.
 * - `fitPosition`, `fitLapse`: 1 to learn them, 0 to leave them as they are.
 *
 * `loss` is the objective in nats at the parameters left behind, `taken` the steps made, fewer than
 * `steps` when `converged` is 1: a step lowered the objective by less than 1e-9 of it, or none did.
 */
export interface CklStepsSignature {
  readonly arrays: {
    readonly parameters: Float64Array;
    readonly state: Float64Array;
    readonly pairs: Int32Array;
    readonly trials: Int32Array;
    readonly weights: Float64Array;
  };
  readonly scalars: {
    readonly items: number;
    readonly dimensions: number;
    readonly options: number;
    readonly mu: number;
    readonly steps: number;
    readonly fitPosition: number;
    readonly fitLapse: number;
  };
  readonly result: { readonly loss: number; readonly taken: number; readonly converged: number };
}

export const cklSteps: KernelRef<CklStepsSignature> = { id: 'kindred/ckl-steps@1' };
