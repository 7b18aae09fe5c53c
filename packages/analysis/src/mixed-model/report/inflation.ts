import { invertPositive } from '../fit/invert-positive.ts';
import type { MixedFit } from '../fit/mixed-fit.ts';
import type { MixedDesign } from '../mixed-design.ts';

/**
 * Generalised variance inflation of each kept column's term, |R₁₁| |R₂₂| / |R|, R the correlations of
 * the estimates but the intercept (Fox & Monette 1992). Null for the intercept and where there is one
 * term.
 */
export function inflation(fit: MixedFit, design: MixedDesign): (number | null)[] {
  const { p } = fit.problem;
  const terms = fit.kept.map((column) => design.columns[column].term);
  const slopes = terms.flatMap((term, k) => (term < 0 ? [] : [k]));
  const logDeterminant = (of: readonly number[]) => {
    const matrix = new Float64Array(of.length ** 2);
    of.forEach((k, i) =>
      of.forEach((l, j) => {
        const product = fit.covariance[k * p + k] * fit.covariance[l * p + l];
        matrix[i * of.length + j] = fit.covariance[k * p + l] / Math.sqrt(product);
      }),
    );
    return invertPositive(matrix, of.length)?.logDeterminant ?? null;
  };
  const all = logDeterminant(slopes);
  return terms.map((term) => {
    const own = slopes.filter((k) => terms[k] === term);
    if (term < 0 || own.length === slopes.length || all === null) return null;
    const inside = logDeterminant(own);
    const outside = logDeterminant(slopes.filter((k) => terms[k] !== term));
    if (inside === null || outside === null) return null;
    return Math.exp(inside + outside - all);
  });
}
