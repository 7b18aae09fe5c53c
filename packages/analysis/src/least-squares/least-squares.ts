import { Householder } from './householder.ts';

/** A fit of y by the columns that are no combination of earlier ones. */
export interface LeastSquares {
  /** Places of the columns with a coefficient; the others are aliased. */
  readonly kept: readonly number[];
  /** One a kept column. */
  readonly coefficients: Float64Array;
  /** One a kept column: column k of R⁻¹, so that (X'X)⁻¹ = R⁻¹R⁻ᵀ. */
  readonly inverse: readonly Float64Array[];
  /** Diagonal of R. */
  readonly diagonal: readonly number[];
  /** Orthonormal columns of the design, n long each. */
  readonly q: readonly Float64Array[];
  readonly fitted: Float64Array;
  readonly residuals: Float64Array;
  /** Residual sum of squares. */
  readonly rss: number;
}

/** Ordinary least squares by Householder QR; columns and y are n long. */
export function leastSquares(columns: readonly Float64Array[], y: Float64Array): LeastSquares {
  const basis = new Householder();
  const kept: number[] = [];
  const r: Float64Array[] = [];
  for (const [place, column] of columns.entries()) {
    const reflected = basis.add(column);
    if (!reflected) continue;
    kept.push(place);
    r.push(reflected);
  }
  const rank = kept.length;
  const effects = basis.apply(y);
  const rest = effects.slice().fill(0, 0, rank);
  const solve = (right: Float64Array) => {
    const solution = right.slice(0, rank);
    for (let k = rank - 1; k >= 0; k--) {
      solution[k] /= r[k][k];
      for (let i = 0; i < k; i++) solution[i] -= r[k][i] * solution[k];
    }
    return solution;
  };
  const unit = (k: number, length: number) => {
    const one = new Float64Array(length);
    one[k] = 1;
    return one;
  };
  return {
    kept,
    coefficients: solve(effects),
    inverse: kept.map((_, k) => solve(unit(k, rank))),
    diagonal: r.map((column, k) => column[k]),
    q: kept.map((_, k) => basis.undo(unit(k, y.length))),
    fitted: basis.undo(effects.slice().fill(0, rank)),
    residuals: basis.undo(rest),
    rss: rest.reduce((sum, value) => sum + value * value, 0),
  };
}
