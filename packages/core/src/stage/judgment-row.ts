/** One judgment on its way into a table. */
export interface JudgmentRow {
  /** Ids, or 0-based indices that stand for themselves, in shown order. */
  readonly stimuli: readonly (string | number)[];
  readonly orderKnown: boolean;
  readonly participant: string | null;
  readonly value: number | null;
  readonly probabilities: Float64Array | null;
  readonly weight: number;
  readonly holdOut: boolean;
}
