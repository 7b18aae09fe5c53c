import type { AnalysisResult } from './analysis-result.ts';
import type { Frame } from './frame.ts';
import type { TestFamily } from './test-family.ts';

/** One analysis of one outcome, with the table it read. */
export interface AnalysisRun {
  readonly id: string;
  readonly use: string;
  readonly outcome: string;
  readonly frame: Frame;
  readonly result: AnalysisResult;
  /** The declared family, with the names of its own tables adjusted over it; absent without one. */
  readonly family?: TestFamily & { readonly tables: readonly string[] };
}
