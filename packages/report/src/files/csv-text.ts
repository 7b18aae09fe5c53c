import { stringify } from 'csv-stringify/sync';
import { guardFormula } from './guard-formula.ts';

/**
 * Rows as CSV (RFC 4180 quoting, LF). Null is an empty cell. Text that a spreadsheet would run as a
 * formula gets an apostrophe in front, which `kindred embed` and `replay` take away again; numbers
 * stay numbers.
 */
export function csvText(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { cast: { boolean: String, string: guardFormula } },
  );
}
