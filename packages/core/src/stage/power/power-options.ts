/** What is simulated to find how well two models can be told apart. */
export interface PowerOptions {
  /** Trials a model, at each of which models are simulated; null: a quarter, half, all and twice the plan's. */
  readonly trials: readonly number[] | null;
  /** Runs of each model at each number of trials, at least 3. */
  readonly simulations: number;
  /** Shares of items that are out of place in each model, 0 to 1: nearer, farther. */
  readonly misplaced: readonly [number, number];
  /** Share of answers that are guesses, 0 to 1. */
  readonly lapse: number;
}
