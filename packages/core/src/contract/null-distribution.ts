/** A score's distribution under chance. */
export interface NullDistribution {
  readonly draws: number;
  readonly mean: number;
  /** 2.5 % and 97.5 % quantiles. */
  readonly low: number;
  readonly high: number;
  /** (1 + draws at least as close as observed) / (1 + draws). */
  readonly p: number;
}
