import { KindredError, type Representation, type Vectors } from '@kindred/core';

/** The vectors of a side; throws `METRIC_INPUT` where it has none. */
export function requireVectors(side: Representation, metric: string): Vectors {
  if (side.vectors === null) {
    throw new KindredError(
      'METRIC_INPUT',
      `${metric} reads vectors on both sides; use rsa for RDMs and categories.`,
    );
  }
  return side.vectors;
}
