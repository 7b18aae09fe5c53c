/** What is simulated to find how well two models can be told apart. */
export interface PowerOptions {
  /** Trials a model, at each of which models are simulated; null: a quarter, half, all and twice the plan's. */
  readonly trials: readonly number[] | null;
  /** Runs of each model at each number of trials, at least 3. */
  readonly simulations: number;
  /** Shares of each model's geometry that are not the reference's, 0 to 1: nearer, farther. */
  readonly blends: readonly [number, number];
  /** Share of answers that are guesses, 0 to 1. */
  readonly lapse: number;
}
