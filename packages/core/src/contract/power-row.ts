import type { Stated } from './stated.ts';

/** How well two simulated models are told apart by one metric at one number of trials. */
export interface PowerRow {
  readonly reference: string;
  readonly metric: string;
  readonly embedder: string | null;
  /** Trials each model is asked. */
  readonly trials: number;
  /** Simulated runs of each model. */
  readonly simulations: number;
  /** Of the nearer and of the farther model; standard deviations are over simulations. */
  readonly nearer: { readonly mean: number; readonly deviation: number };
  readonly farther: { readonly mean: number; readonly deviation: number };
  /**
   * Share of pairs of runs whose scores differ by more than 1.96 standard errors (of the simulated
   * scores) with the nearer model ahead, and its 95 % interval over simulations.
   */
  readonly apart: Stated<{ readonly share: number; readonly low: number; readonly high: number }>;
  /** The same share, either way, for two runs of one model: about 5 % where the test is sound. */
  readonly falseAlarms: number | null;
  /** Share of pairs of runs that rank the two models rightly, ties half. */
  readonly ordered: number | null;
}
