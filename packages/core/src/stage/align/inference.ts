import type { Interval } from '../../contract/interval.ts';
import type { ProcedureCeiling } from '../../contract/procedure-ceiling.ts';
import type { NullDistribution } from '../../contract/null-distribution.ts';
import type { Stated } from '../../contract/stated.ts';

/** What needs judgments: drawn anew, shuffled, or answered by the reference. */
export interface Inference {
  readonly responder: Stated<NullDistribution>;
  readonly fixed: Stated<Interval>;
  readonly procedure: Stated<ProcedureCeiling>;
  readonly splitHalf: Stated<number>;
  /** Scores on bootstraps of the judgments; null where one has none. Empty: none were made. */
  readonly draws: readonly (number | null)[];
}
