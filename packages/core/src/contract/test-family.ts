/** A family of tests as an experiment declares it, and what it came to. */
export interface TestFamily {
  readonly name: string;
  /** Tests counted: those that gave a p value. */
  readonly size: number;
  /** Ids of the analyses that gave one. */
  readonly analyses: readonly string[];
  /** Outcomes they are of. */
  readonly outcomes: readonly string[];
  /** Analyses that were meant to give one and did not, each with the reason. */
  readonly without: readonly string[];
}
