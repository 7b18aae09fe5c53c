/** Where a search asks for its objective. */
export interface LbfgsQuestion {
  readonly x: Float64Array;
  /** To be written: the objective's gradient at `x`. The answer is its value there. */
  readonly gradient: Float64Array;
}
