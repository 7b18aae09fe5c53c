import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

const step = 1e-4;

/**
 * The 97.5 % quantile of Student's t with `df` degrees of freedom (any positive number). The
 * library's quantile is right to ten digits; one step of Newton on its cdf gives the others.
 */
export function criticalT(df: number): number {
  const rough = tQuantile(0.975, df);
  const density = (tCdf(rough + step, df) - tCdf(rough - step, df)) / (2 * step);
  return rough + (0.975 - tCdf(rough, df)) / density;
}
