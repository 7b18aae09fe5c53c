import type { ResultTable } from '../contract/result-table.ts';
import type { Promised } from './promised.ts';

/**
 * A table that says where its tests are has that column of p values from 0 to 1 or null, two other
 * columns for adjusted ones, rows outside that exist and the note it speaks of.
 */
export function checkTests(
  { name, columns, rows, notes, tests }: ResultTable,
  must: Promised,
): void {
  if (!tests) return;
  const { p, holm, bh, outside = [], note } = tests;
  const at = columns.findIndex((column) => column.name === p);
  must(at >= 0, `says that p values of "${name}" are in "${p}", which it does not have`);
  must(new Set([p, holm, bh]).size === 3, `puts p and adjusted p of "${name}" into one column`);
  const odd = rows.find((row) => {
    const value = row[at];
    return value !== null && !(typeof value === 'number' && value >= 0 && value <= 1);
  });
  must(odd === undefined, `puts the p value ${odd?.[at]} into "${name}"; use 0 to 1, or null`);
  const away = outside.find((row) => !(Number.isInteger(row) && row >= 0 && row < rows.length));
  must(away === undefined, `leaves row ${away} of "${name}" out of its tests; there is none`);
  must(note === undefined || notes.includes(note), `has no note "${note}" in "${name}"`);
}
