/** A trial of a batch of which the batch has not told yet. */
export interface BatchedTrial {
  readonly id: string;
  /** The store's own number for it. */
  readonly key: number;
  readonly stimuli: readonly string[];
  /** Whether it is in the model's current plan. */
  readonly planned: boolean;
}
