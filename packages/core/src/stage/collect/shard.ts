/** One of `of` shares of an experiment's trials; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}
