import type { Term } from './term.ts';
import { termLabel } from './term-label.ts';

/**
 * Whether each factor of each term takes an indicator for every level rather than contrasts, by R's
 * rule (Chambers & Hastie 1992, ch. 2): where the term without it is in no earlier term; and without
 * an intercept the first factor of the first term that has one.
 */
export function fullCodings(
  terms: readonly Term[],
  intercept: boolean,
  isFactor: (part: Term[number]) => boolean,
): boolean[][] {
  const sets = terms.map((term) => new Set(term.map((part) => termLabel([part]))));
  const full = terms.map((term, index) =>
    term.map((part) => {
      const rest = new Set(sets[index]);
      rest.delete(termLabel([part]));
      const covered = rest.size === 0 || sets.slice(0, index).some((set) => rest.isSubsetOf(set));
      return !covered;
    }),
  );
  const first = terms.findIndex((term) => term.some(isFactor));
  if (!intercept && first >= 0) full[first][terms[first].findIndex(isFactor)] = true;
  return full;
}
