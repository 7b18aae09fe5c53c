/** How a stretch of a search ended. */
export interface LbfgsRun {
  readonly value: number;
  readonly taken: number;
  readonly converged: boolean;
}
