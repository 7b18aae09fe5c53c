/** What a language model called a dimension. */
export interface DimensionName {
  /** At most 60 characters of one line, as said; null where the reply held no name. */
  readonly name: string | null;
  /** Id of who named it. */
  readonly by: string;
  /** Why there is no name: nothing was said, it was longer than a name, or naming was declined. */
  readonly reason: 'named' | 'none' | 'too-long' | 'refusal';
  /** Id of the question in the store, where the reply is kept as it was said. */
  readonly trial: string;
}
