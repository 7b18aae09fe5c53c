import type { JudgmentTable } from './judgment-table.ts';
import type { Unseen } from './unseen.ts';
import type { Vectors } from './vectors.ts';

/** What is compared: all parts speak of the same `items`, in that order. */
export interface Representation {
  readonly items: readonly string[];
  readonly vectors: Vectors | null;
  /** Dissimilarities, upper triangle row by row, length n(n − 1)/2. */
  readonly rdm: Float64Array | null;
  /** One category per item. */
  readonly labels: readonly string[] | null;
  readonly judgments: JudgmentTable | null;
  /** RDMs of two people or more, shaped as `rdm`, their mean; absent where nobody is told apart. */
  readonly people?: readonly Float64Array[];
  /** In place of `vectors` where items a transform never saw are asked about. */
  readonly unseen?: Unseen;
}
