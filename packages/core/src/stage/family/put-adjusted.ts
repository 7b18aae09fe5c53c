import type { ResultTable } from '../../contract/result-table.ts';

const methods = [
  { key: 'holm', by: 'Holm (1979)' },
  { key: 'bh', by: 'Benjamini & Hochberg (1995)' },
] as const;

/**
 * A table with its p values adjusted over a declared family: one value a row, null where a row is no
 * test. They take the place of what the table adjusted itself, or stand behind p; `words` take the
 * place of the note of its own family.
 */
export function putAdjusted(
  table: ResultTable,
  tests: ResultTable.Tests,
  adjusted: Readonly<Record<'holm' | 'bh', readonly (number | null)[]>>,
  family: string,
  words: string,
): ResultTable {
  const columns = [...table.columns];
  const rows = table.rows.map((row) => [...row]);
  let before = columns.findIndex(({ name }) => name === tests.p);
  for (const { key, by } of methods) {
    const description = `Adjusted over the family “${family}” by ${by}.`;
    const column = { name: tests[key], description };
    const found = columns.findIndex(({ name }) => name === tests[key]);
    before = found < 0 ? before + 1 : found;
    columns.splice(before, found < 0 ? 0 : 1, column);
    rows.forEach((row, at) => row.splice(before, found < 0 ? 0 : 1, adjusted[key][at]));
  }
  const notes = table.notes.filter((note) => note !== tests.note);
  return { ...table, columns, rows, notes: [words, ...notes] };
}
