import type { Embedding } from '@kindred/core';
import type { FitOnce } from '../repeat/fit-once.ts';

/** The fit at a number of dimensions. */
export type FitAt = (dimensions: number) => FitOnce;

/** A number of dimensions that was chosen, and how. */
export interface Dimensioned {
  readonly dimensions: number;
  /** Said in the law of the fit. */
  readonly words?: string;
  readonly candidates?: NonNullable<Embedding['fit']>['candidates'];
  readonly warnings?: readonly string[];
}
