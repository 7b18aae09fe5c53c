import type { Trial } from '../contract/trial.ts';

/** A trial of a model's current plan. `key` is the store's own number for it. */
export interface StoredTrial {
  readonly key: number;
  readonly place: number;
  readonly trial: Trial;
}
