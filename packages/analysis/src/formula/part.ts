import type { RandomTerm } from './random-term.ts';
import type { Term } from './term.ts';

/** What a piece of a formula's right side says; `intercept` is null where it says nothing. */
export interface Part {
  readonly intercept: boolean | null;
  readonly terms: readonly Term[];
  readonly random: readonly RandomTerm[];
}
