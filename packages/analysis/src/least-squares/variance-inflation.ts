import { Householder } from './householder.ts';

/**
 * Generalised variance inflation of one group of columns beside the others (Fox & Monette 1992, as
 * car's `vif`): det C₁ det C₂ / det C. Null where columns are combinations of others. The intercept is not among the columns, but they are taken beside it where there is one.
 */
export function varianceInflation(
  own: readonly Float64Array[],
  others: readonly Float64Array[],
  intercept: boolean,
): number | null {
  const logVolume = (columns: readonly Float64Array[]) => {
    const basis = new Householder();
    if (intercept && columns.length > 0) basis.add(new Float64Array(columns[0].length).fill(1));
    let sum = 0;
    for (const column of columns) {
      const at = basis.rank;
      const reflected = basis.add(column);
      if (!reflected) return Number.NaN;
      sum += Math.log(Math.abs(reflected[at]));
    }
    return sum;
  };
  const value = Math.exp(2 * (logVolume(own) + logVolume(others) - logVolume([...own, ...others])));
  return Number.isFinite(value) ? value : null;
}
