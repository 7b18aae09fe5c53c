import type { ResultTable } from '../../contract/result-table.ts';

/**
 * The p value of each row of a table that says where they stand; null is no test: an undefined p, a
 * row outside the family, a cell that is no probability. Null in their place: the column it names is
 * not there.
 */
export function testsOf({ columns, rows, tests }: ResultTable): readonly (number | null)[] | null {
  const at = columns.findIndex(({ name }) => name === tests?.p);
  if (at < 0) return null;
  const outside = new Set(tests?.outside);
  return rows.map((row, index) => {
    const p = row[at];
    return typeof p === 'number' && p >= 0 && p <= 1 && !outside.has(index) ? p : null;
  });
}
