/** How nearness becomes a choice. */
export interface ChoiceRule {
  /**
   * Options are drawn with P ∝ exp(nearness / temperature). Null: the nearest is always chosen,
   * exact ties by a fair draw.
   */
  readonly temperature: number | null;
  /** Share of trials answered by a fair guess among the options, 0 to 1. */
  readonly lapse: number;
  /** Added to the log-odds of the option shown first; needs a temperature. */
  readonly position: number;
}
