import type { Interval } from './interval.ts';
import type { Stated } from './stated.ts';

/** Two models against one reference by one metric: is one closer? */
export interface Comparison {
  readonly metric: string;
  readonly reference: string;
  readonly embedder: string | null;
  /** The model with the closer score, and the other. */
  readonly first: string;
  readonly second: string;
  /** Score of the first minus score of the second. */
  readonly difference: number;
  /**
   * Paired test of that difference. Null where the two were compared over other items, where there is nothing to pair, or where it is withheld: the
   * models guess unequally often, which moves scores of embeddings by itself, and their choices do
   * not say the same.
   */
  readonly test: Stated<{
    readonly interval: Interval;
    /** Two-sided, of Student's t. */
    readonly p: number;
    /** Adjusted (Holm 1979) over all tests of this metric, reference and embedder. */
    readonly pHolm: number;
  }>;
  /**
   * Share of the first's own choices that the reference predicts minus the second's, paired by the
   * trials both answered; unpaired where these are less than half.
   */
  readonly choices: Stated<{
    readonly difference: number;
    readonly low: number;
    readonly high: number;
  }>;
}
