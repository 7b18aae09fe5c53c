import type { ResultTable } from '../../contract/result-table.ts';

/** The tests that one table brings into a family. */
export interface Member {
  readonly table: ResultTable;
  readonly tests: ResultTable.Tests;
  /** One a row; null is no test. */
  readonly p: readonly (number | null)[];
}
