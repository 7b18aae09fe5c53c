import type { Judgment } from './judgment.ts';
import type { TrialDesign } from './trial-design.ts';

/** One run of a sampler. */
export interface SamplingSession {
  /**
   * The next round of trials. A sampler of one round ignores its argument. One of many rounds is asked
   * for each model by itself, with a judgment of every trial the model was asked so far, and ends by
   * giving no trial. Null ones are refused, unreadable, or, at the end, without a reply yet. A round is
   * asked for once and kept. It keeps nothing between rounds: the same judgments, the same trials, so that an
   * interrupted run goes on as if nothing had happened.
   */
  next(judgments: readonly Judgment[]): AsyncIterable<TrialDesign>;
  /** `many`: what it asks next depends on answers, which its first round must not. Default `one`. */
  readonly rounds?: 'one' | 'many';
  /** Trials of all rounds together. */
  readonly expected: { readonly min: number; readonly max: number };
  /** Further distinct trials of a static design, in its own order: tops up for null replies. */
  more?(): AsyncIterable<TrialDesign>;
}
