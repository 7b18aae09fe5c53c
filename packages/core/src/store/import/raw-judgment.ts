/** A row of any source as it stands there, before repeats are counted. */
export interface RawJudgment {
  readonly stimuli: readonly (string | number)[];
  readonly orderKnown: boolean;
  readonly answer: { readonly value: number | null } | { readonly text: string };
  readonly participant: string | null;
  readonly weight: number;
}
