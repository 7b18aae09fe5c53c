/** How well one dimension of the reference is predicted from a model, over items held out. */
export interface PredictedDimension {
  /**
   * Mean over folds of the Pearson r of predictions and values, by their items less one: 0 at chance,
   * while one r over all folds would be below it (training means are lower where held-out ones are
   * higher). A fold in which predictions do not vary counts 0, one in which the values do not is left
   * out; null where that is every one.
   */
  readonly correlation: number | null;
  /**
   * 1 − Σ(y − ŷ)² / Σ(y − ȳ)², ȳ the mean of the training set: 0 for no better than it. Null where the
   * denominator is 0.
   */
  readonly r2: number | null;
  /**
   * Mean over folds of 1 − Σ(y − ŷ)² / Σ(y − ȳ)², ȳ the mean of the fold's own values, which no
   * prediction knows: below `r2`. A fold in which the values do not vary is left out; null where that
   * is every one.
   */
  readonly foldR2: number | null;
  /** 95 %, of `correlation`: these fits on other items; null where it is. */
  readonly correlationInterval: readonly [low: number, high: number] | null;
  /** The same of `r2`. */
  readonly r2Interval: readonly [low: number, high: number] | null;
  /** Geometric mean over folds. */
  readonly penalty: number;
}
