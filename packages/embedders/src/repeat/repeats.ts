import type { Pooling } from './pooling.ts';

/** Checked `repeatOptions`, the ensemble's maybe with `poolOptions`. */
export interface Repeats {
  readonly ensemble: { readonly seeds: number } | ({ readonly seeds: number } & Pooling) | null;
  readonly bootstrap: { readonly draws: number } | null;
}
