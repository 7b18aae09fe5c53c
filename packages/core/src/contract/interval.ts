/** A 95 % interval with the method and what it is an interval of. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly method: string;
  readonly estimand: string;
  /** Standard error it was built from, in the score's units, and its degrees of freedom. */
  readonly standardError: number;
  readonly df: number;
}
