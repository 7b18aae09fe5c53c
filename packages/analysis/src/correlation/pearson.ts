import { counted } from '@kindred/core';
import type { Stated } from '@kindred/core';
import { correlated, type Correlated } from './correlated.ts';
import { productMoment } from './product-moment.ts';

/**
 * Pearson's correlation of paired values, df = n − 2, interval atanh(r) ± 1.96/√(n − 3) (Fisher
 * 1921); null under 4 pairs or where one side does not vary.
 */
export function pearson(x: readonly number[], y: readonly number[]): Stated<Correlated> {
  const n = x.length;
  if (n < 4)
    return { value: null, reason: `${counted(n, 'pair')} of values; at least 4 are needed` };
  const r = productMoment(x, y);
  return r.value === null ? r : { value: correlated(r.value, n - 2, 1 / Math.sqrt(n - 3)) };
}
