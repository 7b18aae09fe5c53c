import type { Similarity } from '@kindred/core';

/** The `.json` beside an embedding's `.npy`: what its rows are and how nearness is read. */
export interface Sidecar {
  readonly items: readonly string[];
  readonly similarity: Similarity;
}
