import type { Similarity, Stimulus } from '@kindred/core';

/** Where stimuli lie, as far as choices need it. */
export interface Space {
  /** A stimulus's handle, or the reason it has none. Notes say by which rule it was found. */
  locate(
    stimulus: Stimulus,
  ):
    | { readonly at: number; readonly note?: string }
    | { readonly at: null; readonly reason: string };
  /** How near two located stimuli are; larger is nearer. Symmetric, finite. */
  nearness(a: number, b: number): number;
  /** Features of a located stimulus given all located ones, for `as: embedding`. */
  features(at: number, all: readonly number[]): ArrayLike<number>;
  /** How nearness is read off those features. */
  readonly similarity: Similarity;
  /** Said once in the plan. */
  readonly notes: readonly string[];
  /** Hash of the files it was made of. */
  readonly fingerprint?: string;
}
