import type { ResultTable } from './result-table.ts';

/** The parts one score is made of, as its metric tells them. */
export interface ScoreDetail {
  readonly model: string;
  readonly reference: string;
  readonly embedder: string | null;
  readonly metric: string;
  readonly table: ResultTable;
}
