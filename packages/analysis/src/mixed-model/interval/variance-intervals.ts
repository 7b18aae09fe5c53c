import type { ProfileEnds } from './profile-ends.ts';

/** 95 % intervals of standard deviations and correlations, from profiles or from a bootstrap. */
export interface VarianceIntervals {
  /** Of each block's standard deviations, in the outcome's units. */
  readonly deviations: readonly (readonly ProfileEnds[])[];
  /** Of each block's correlations, by row after column: (1, 0), (2, 0), (2, 1) …; null: undefined. */
  readonly correlations: readonly (readonly (ProfileEnds | null)[])[];
  readonly sigma: ProfileEnds;
}
