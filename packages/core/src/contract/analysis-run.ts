import type { AnalysisResult } from './analysis-result.ts';
import type { Frame } from './frame.ts';

/** One analysis of one outcome, with the table it read. */
export interface AnalysisRun {
  readonly id: string;
  readonly use: string;
  readonly outcome: string;
  readonly frame: Frame;
  readonly result: AnalysisResult;
}
