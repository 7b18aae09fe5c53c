import type { Term } from '../formula/term.ts';
import { termLabel } from '../formula/term-label.ts';
import { residualSquares } from './residual-squares.ts';

/**
 * Type II sums of squares, as car's `Anova`: of each term after all terms that do not contain it. `of`
 * is each column's term (−1: the intercept). `df` is 0 for a term that adds nothing.
 */
export function typeTwo(
  terms: readonly Term[],
  columns: readonly Float64Array[],
  of: readonly number[],
  y: Float64Array,
): { readonly ss: number; readonly df: number }[] {
  const sets = terms.map((term) => new Set(term.map((part) => termLabel([part]))));
  return sets.map((own, index) => {
    const beside = columns.filter((_, at) => of[at] < 0 || !own.isSubsetOf(sets[of[at]]));
    const added = columns.filter((_, at) => of[at] === index);
    const without = residualSquares(beside, y);
    const within = residualSquares([...beside, ...added], y);
    return { ss: Math.max(0, without.rss - within.rss), df: within.rank - without.rank };
  });
}
