/** How well one dimension of the reference is predicted from a model, over items held out. */
export interface PredictedDimension {
  /**
   * Pearson r of predictions and values, both less their fold's mean (means of training sets are
   * lower where those of held-out items are higher, which would count against every model); 0 where
   * predictions do not vary, null where the values do not within any fold.
   */
  readonly correlation: number | null;
  /**
   * 1 − Σ(y − ŷ)² / Σ(y − ȳ)², ȳ the mean of the training set: 0 for no better than it. Null where the
   * denominator is 0.
   */
  readonly r2: number | null;
  /** Geometric mean over folds. */
  readonly penalty: number;
}
