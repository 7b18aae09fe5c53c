/** What an earlier paper or program computed, as options of a component. */
export interface Compat<Options = Readonly<Record<string, unknown>>> {
  /** What it does otherwise, in a sentence, and where that is published. */
  readonly summary: string;
  readonly options: Partial<Options>;
}
