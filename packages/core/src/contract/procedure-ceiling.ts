import type { Ceiling } from './ceiling.ts';

/** The best score the procedure allows: the reference's own answers, embedded and aligned. */
export interface ProcedureCeiling extends Ceiling {
  /** Mean of the upper ceiling's own item null, and its 97.5 % quantile on the close side. */
  readonly nullMean: number;
  readonly nullBound: number;
}
