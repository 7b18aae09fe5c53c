import type { Frame } from '../../contract/frame.ts';

/** Models that are scored already, as their file has them. */
export interface ScoredTable {
  /** Of the file's bytes, as 64 hex digits. */
  readonly sha256: string;
  readonly rows: number;
  /** What to mind about its columns. */
  readonly notes: readonly string[];
  /** By outcome: the models, that outcome and every column that is no outcome. */
  readonly frames: ReadonlyMap<string, Frame>;
}
