/** What `kindred init` wants to know. */
export interface Answers {
  readonly experiment: string;
  readonly task: 'anchored-triplet' | 'odd-one-out';
  readonly dimensions: number;
}
