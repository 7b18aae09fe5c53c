import type { Distribution } from '../contract/distribution.ts';
import type { StoredTrial } from './stored-trial.ts';

/** A reply with its trial. `text` is null where an answer was recorded as a value. */
export interface StoredReply extends StoredTrial {
  readonly text: string | null;
  readonly value: number | null;
  readonly probabilities: Float64Array | null;
  readonly weight: number;
  readonly distribution: Distribution | null;
}
