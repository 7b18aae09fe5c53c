/** What a reader made of one reply. `reason` is the parser's word; `recorded` needed no parser. */
export interface NewJudgment {
  readonly trial: number;
  readonly value: number | null;
  readonly reason: string;
  readonly probabilities: Float64Array | null;
  readonly weight: number;
}
