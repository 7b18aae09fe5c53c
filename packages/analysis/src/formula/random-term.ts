import type { Term } from './term.ts';

/** `(1 + x | g)`: effects that vary between the groups. */
export interface RandomTerm {
  readonly intercept: boolean;
  readonly terms: readonly Term[];
  /** False for `||`: the effects vary independently. */
  readonly correlated: boolean;
  /** Columns whose combinations form the groups; `(1 | a/b)` is two terms, `['a']` and `['a', 'b']`. */
  readonly group: readonly string[];
}
