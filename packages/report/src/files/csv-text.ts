import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV (RFC 4180 quoting, LF). Null is an empty cell. Text that a spreadsheet would run as a
 * formula (starting with = + - @, tab or return) gets an apostrophe in front; numbers stay numbers.
 */
export function csvText(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, cast: { boolean: String } },
  );
}
