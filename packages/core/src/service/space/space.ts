import type { RespondContext } from '../../contract/respond-context.ts';
import type { Similarity } from '../../contract/similarity.ts';
import type { Stimulus } from '../../contract/stimulus.ts';

/** Where stimuli lie, as far as choices need it. */
export interface Space {
  /**
   * Makes the places of some stimuli, where that takes time. Awaited before any of them is located,
   * perhaps several times; absent where all are there from the start.
   */
  readonly load?: (stimuli: readonly Stimulus[], ctx: RespondContext) => Promise<void>;
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
  /** Said once in the plan, about the experiment's stimuli. */
  readonly notes: (stimuli: readonly Stimulus[]) => readonly string[];
  /** Hash of the files it was made of. */
  readonly fingerprint?: string;
}
