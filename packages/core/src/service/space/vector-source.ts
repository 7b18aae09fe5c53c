import type { RespondContext } from '../../contract/respond-context.ts';
import type { Stimulus } from '../../contract/stimulus.ts';
import type { FoundVector } from './found-vector.ts';

/** Where a respondent's vectors come from: a file, a layer of a network, a table of words. */
export interface VectorSource {
  /**
   * Makes the vectors of some stimuli, where that takes time. Awaited before any of them is sought,
   * perhaps several times; absent where all are there from the start.
   */
  readonly load?: (stimuli: readonly Stimulus[], ctx: RespondContext) => Promise<void>;
  /** Asked once a stimulus. All vectors are finite and of one length. */
  readonly find: (stimulus: Stimulus) => FoundVector;
  /** Said once in the plan: what the vectors are. */
  readonly notes: readonly string[];
  /** Hash of whatever they were made of. */
  readonly fingerprint?: string;
}
