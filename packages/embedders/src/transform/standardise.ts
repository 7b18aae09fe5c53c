import { KindredError } from '@kindred/core';

/** Features of some rows with one mean and one standard deviation for all of them. */
export interface Standardised {
  /** rows × inputs. */
  readonly values: Float64Array;
  readonly mean: number;
  /** Over the number of values, not one less. */
  readonly sd: number;
}

/** Standardises features by their global mean and deviation, as arXiv:2211.01201 does. */
export function standardise(features: Float64Array): Standardised {
  let mean = 0;
  for (const value of features) mean += value / features.length;
  let square = 0;
  for (const value of features) square += (value - mean) ** 2 / features.length;
  const sd = Math.sqrt(square);
  if (!(sd > 0 && Number.isFinite(sd)))
    throw new KindredError(
      'EMBEDDER_FEATURES',
      'The features are all the same, or hold a value that is not a finite number: there is nothing to turn',
    );
  return { values: features.map((value) => (value - mean) / sd), mean, sd };
}
