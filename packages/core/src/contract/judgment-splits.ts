import type { JudgmentTable } from './judgment-table.ts';

/** Shares of one table, split by unordered triplet: all orders, repeats and heads together. */
export interface JudgmentSplits {
  readonly train: JudgmentTable;
  readonly validation: JudgmentTable;
  readonly test: JudgmentTable;
}
