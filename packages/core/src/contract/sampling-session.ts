import type { Judgment } from './judgment.ts';
import type { TrialDesign } from './trial-design.ts';

/** One run of a sampler. */
export interface SamplingSession {
  /**
   * The next round of trials. A sampler of one round ignores its argument. One of many rounds is asked
   * for each model by itself, with every judgment the model has given so far (null ones too), and ends
   * by giving no trial. It keeps nothing between rounds: the same judgments, the same trials, so that
   * an interrupted run goes on as if nothing had happened.
   */
  next(judgments: readonly Judgment[]): AsyncIterable<TrialDesign>;
  /** `many`: what it asks next depends on answers, which its first round must not; refused when planned until that is built. Default `one`. */
  readonly rounds?: 'one' | 'many';
  readonly expected: { readonly min: number; readonly max: number };
  /** Further distinct trials of a static design, in its own order: tops up for null replies. */
  more?(): AsyncIterable<TrialDesign>;
}
