import type { ResultTable } from './result-table.ts';

/** What a score is made of, one row a part. */
export interface PartTable extends ResultTable {
  /**
   * How reporters draw it, models side by side: names of columns for the part, its figure and the 95 %
   * interval; `nothing` is where a line of no effect stands, null: nowhere.
   */
  readonly profile?: {
    readonly part: string;
    readonly value: string;
    readonly low: string;
    readonly high: string;
    readonly nothing: number | null;
  };
}
