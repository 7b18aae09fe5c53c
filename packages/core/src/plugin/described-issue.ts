/** One problem, and the option it is about as a path from the options' root. */
export interface DescribedIssue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
}
