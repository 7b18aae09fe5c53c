import type { PartTable } from './part-table.ts';

/** One table of the parts a score is made of, as its metric tells them. */
export interface ScoreDetail {
  readonly model: string;
  readonly reference: string;
  readonly embedder: string | null;
  readonly metric: string;
  readonly table: PartTable;
}
