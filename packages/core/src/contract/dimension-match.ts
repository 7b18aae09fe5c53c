/** The dimension of a reference that one of a model's correlates with most. */
export interface DimensionMatch {
  /** Id of the reference. */
  readonly reference: string;
  /** Of the reference, from 0. */
  readonly dimension: number;
  /** Pearson's, over the shared items; signs count. −1 to 1. */
  readonly r: number;
  /** 95 % of best matches lie below where the model's items are permuted; null where nothing was permuted. */
  readonly bound: number | null;
}
