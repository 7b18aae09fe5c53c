import type { MixedProblem } from './mixed-problem.ts';
import type { MixedSolution } from './mixed-solution.ts';
import type { RandomBlock } from './random-block.ts';

/** What a linear mixed model is fitted to: `x` is n × columns by rows. */
export interface MixedInput {
  readonly y: Float64Array;
  readonly x: Float64Array;
  readonly columns: number;
  readonly blocks: readonly RandomBlock[];
}

/** A fitted linear mixed model. Coefficients and their covariance are those of the kept columns. */
export interface MixedFit {
  readonly input: MixedInput;
  /** REML; false is ML. */
  readonly restricted: boolean;
  /** On orthonormal fixed columns and random columns of root mean square 1. */
  readonly problem: MixedProblem;
  /** Upper triangle of X = Q R, p × p by rows. */
  readonly upper: Float64Array;
  /** Places in X of the columns that are no combination of those before them. */
  readonly kept: readonly number[];
  /** Root mean square of each block's columns, by which they were divided. */
  readonly scales: readonly Float64Array[];
  readonly theta: Float64Array;
  readonly solution: MixedSolution;
  /** −2 log likelihood (ML) or −2 log restricted likelihood (REML). */
  readonly criterion: number;
  readonly sigma: number;
  readonly coefficients: Float64Array;
  /** p × p by rows. */
  readonly covariance: Float64Array;
  /** Covariance of each block's effects, size × size by rows, in units of the outcome. */
  readonly effects: readonly Float64Array[];
  readonly converged: boolean;
  /**
   * A diagonal entry of θ, of scaled columns, below 1e-4: a variance of 0 or a correlation of ±1. So
   * the units of a slope decide nothing, as they do for lme4.
   */
  readonly singular: boolean;
}
