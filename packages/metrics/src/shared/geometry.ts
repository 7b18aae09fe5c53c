import { KindredError, type KernelSession, type Representation } from '@kindred/core';
import { dissimilarities } from './dissimilarities.ts';
import { square } from './square.ts';

/** How far apart each two items are. */
export interface Geometry {
  readonly items: number;
  /** items × items. */
  readonly distances: Float64Array;
  /** Distances that differ by at most this much are equal but for rounding. */
  readonly tolerance: number;
}

/**
 * The geometry of a side, by its vectors' own similarity, its RDM or its categories. Throws
 * `METRIC_UNDEFINED` where a distance is not a number.
 */
export async function geometry(
  side: Representation,
  by: Parameters<typeof dissimilarities>[1],
  kernels: KernelSession,
): Promise<Geometry> {
  const { values, tolerance } = await dissimilarities(side, by, kernels);
  if (values.some(Number.isNaN)) {
    throw new KindredError('METRIC_UNDEFINED', 'A distance between two items is not a number.');
  }
  const items = side.items.length;
  return { items, distances: square(values, items), tolerance };
}
