import type { Interval, KernelSession, Random } from '@kindred/core';

/** One simulated score: its estimate and its intervals, by what they are called in the table. */
export interface SimulatedScore {
  readonly estimate: number;
  readonly intervals: Readonly<Record<string, Pick<Interval, 'low' | 'high'> | null>>;
}

/** Settings of a coverage simulation. */
export interface Simulation {
  readonly simulations: number;
  readonly items: number;
  readonly dimensions: number;
  readonly trials: number;
  readonly draws: number;
  readonly kernels: KernelSession;
  readonly random: Random;
  readonly signal: AbortSignal;
}
