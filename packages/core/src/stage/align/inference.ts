import type { Interval } from '../../contract/interval.ts';
import type { Ceiling } from '../../contract/ceiling.ts';
import type { NullDistribution } from '../../contract/null-distribution.ts';
import type { Stated } from '../../contract/stated.ts';

/** What needs judgments: drawn anew, shuffled, or answered by the reference. */
export interface Inference {
  readonly responder: Stated<NullDistribution>;
  readonly fixed: Stated<Interval>;
  readonly procedure: Stated<Ceiling>;
  readonly splitHalf: Stated<number>;
}
