import { KindredError, type Representation, type Vectors } from '@kindred/core';
import { requireVectors } from './require-vectors.ts';

/** The vectors of a side; `METRIC_UNDEFINED` where they hold a value that is not a finite number. */
export function finiteVectors(
  representation: Representation,
  side: 'model' | 'reference',
  metric: string,
): Vectors {
  const vectors = requireVectors(representation, metric);
  if (vectors.values.every(Number.isFinite)) return vectors;
  throw new KindredError(
    'METRIC_UNDEFINED',
    `The vectors of the ${side} hold a value that is not a finite number.`,
  );
}
