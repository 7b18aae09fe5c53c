import type { ResultArray } from './result-array.ts';
import type { ResultFile } from './result-file.ts';
import type { ResultFigure } from './result-figure.ts';
import type { ResultTable } from './result-table.ts';

/** What an analysis gives. `dropped` names every row left out and why. */
export interface AnalysisResult {
  readonly tables: readonly ResultTable[];
  readonly arrays: readonly ResultArray[];
  readonly files: readonly ResultFile[];
  readonly figures?: readonly ResultFigure[];
  readonly dropped: readonly { readonly row: string; readonly reason: string }[];
  readonly notes: readonly string[];
}
