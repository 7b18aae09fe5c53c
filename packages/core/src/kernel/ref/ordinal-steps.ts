import type { KernelRef } from '../../contract/kernel-ref.ts';

/**
 * Full-batch quasi-Newton (L-BFGS) steps under a law of ordinal embedding. A trial's option o stands
 * for one pair of items at squared distance s; its score is −f(s) + position[o].
 *
 * | `law` | name | f(s) |
 * |---|---|---|
 * | 0 | CKL (Tamuz et al. 2011) | ln(shape + s) |
 * | 1 | STE (van der Maaten & Weinberger 2012) | s |
 * | 2 | t-STE (the same) | (shape + 1) / 2 · ln(1 + s / shape) |
 * | 3 | GNMDS (Agarwal et al. 2007) | s |
 * | 4 | SOE (Terada & von Luxburg 2014) | √s |
 *
 * Laws 0 to 2 choose with P(o) ∝ exp(score); with a lapse γ, P' = (1 − γ) P + γ / options, and the
 * loss of a choice is −ln P'. Laws 3 and 4 have a margin: the loss of a choice is the mean over the
 * other options of max(0, shape − its score + the other's score), squared for SOE; there is no
 * lapse. (The largest in place of the mean would shrink all points to one where three options are
 * answered with as much noise as people do.)
 * Objective: Σ weight · loss / Σ weight, one term a judgment whatever the number of options.
 *
 * - `parameters`, written: items × dimensions vectors row by row, then `options` positions (the last
 *   one fixed), then the lapse as a logit.
 * - `state`, written: the optimiser's memory, `ordinalStateLength(parameters.length)` long; zeros
 *   begin a new fit.
 * - `pairs`: 2 items a pair. `trials`: `options` pairs a trial.
 * - `choices`: the option chosen, one a trial. `weights`: empty (every trial weighs 1), one a trial,
 *   or one a trial and option (soft judgments; `choices` may then be empty).
 * - `fitPosition`, `fitLapse`: 1 to learn them, 0 to leave them as they are; a lapse that is not
 *   learnt is 0 whatever its logit.
 *
 * `loss` is the objective at the parameters left behind, `taken` the steps made, fewer than `steps`
 * when `converged` is 1: a step lowered the objective by less than 1e-9 of it, or none did.
 */
export interface OrdinalStepsSignature {
  readonly arrays: {
    readonly parameters: Float64Array;
    readonly state: Float64Array;
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
    readonly steps: number;
    readonly fitPosition: number;
    readonly fitLapse: number;
  };
  readonly result: { readonly loss: number; readonly taken: number; readonly converged: number };
}

export const ordinalSteps: KernelRef<OrdinalStepsSignature> = { id: 'kindred/ordinal-steps@1' };
