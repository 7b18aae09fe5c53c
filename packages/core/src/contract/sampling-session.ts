import type { Judgment } from './judgment.ts';
import type { TrialDesign } from './trial-design.ts';

/** One run of a sampler. */
export interface SamplingSession {
  /** The next round of trials; a sampler of one round ignores `judgments`. */
  next(judgments: readonly Judgment[]): AsyncIterable<TrialDesign>;
  /** `many`: what it asks next depends on answers; refused when planned until that is built. */
  readonly rounds?: 'one' | 'many';
  readonly expected: { readonly min: number; readonly max: number };
  /** Further distinct trials of a static design, in its own order: tops up for null replies. */
  more?(): AsyncIterable<TrialDesign>;
}
