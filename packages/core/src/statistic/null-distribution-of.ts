import type { NullDistribution } from '../contract/null-distribution.ts';
import { mean } from './mean.ts';
import { quantile } from './quantile.ts';

// Permuted scores equal to the observed one up to rounding count as reaching it.
const slack = 1e-12;

/**
 * Summarises a score under chance; p = (1 + b) / (1 + m), b draws at least as close as observed
 * (Phipson & Smyth 2010). `draws` is not empty and finite.
 */
export function nullDistributionOf(
  observed: number,
  draws: ArrayLike<number>,
  direction: 'larger-closer' | 'smaller-closer',
): NullDistribution {
  const sorted = Float64Array.from(draws).sort();
  const sign = direction === 'larger-closer' ? 1 : -1;
  const least = sign * observed - slack * Math.max(1, Math.abs(observed));
  const reached = sorted.reduce((count, draw) => count + (sign * draw >= least ? 1 : 0), 0);
  return {
    draws: sorted.length,
    mean: mean(sorted),
    low: quantile(sorted, 0.025),
    high: quantile(sorted, 0.975),
    p: (1 + reached) / (1 + sorted.length),
  };
}
