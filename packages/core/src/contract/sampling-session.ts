import type { Judgment } from './judgment.ts';
import type { TrialDesign } from './trial-design.ts';

/** One run of a sampler. */
export interface SamplingSession {
  /** The next round of trials; a static sampler ignores `judgments` and has one round. */
  next(judgments: readonly Judgment[]): AsyncIterable<TrialDesign>;
  readonly expected: { readonly min: number; readonly max: number };
  /** Further distinct trials of a static design, in its own order: tops up for null replies. */
  more?(): AsyncIterable<TrialDesign>;
}
