import type { PredictedDimension } from './predicted-dimension.ts';

/** r within folds and R² of predictions of values held out; `baselines` are their training means. */
export function heldOutFigures(
  values: Float64Array,
  predictions: Float64Array,
  baselines: Float64Array,
  fold: Int32Array,
): Pick<PredictedDimension, 'correlation' | 'r2'> {
  const y = withinFolds(values, fold);
  const p = withinFolds(predictions, fold);
  const dot = (a: Float64Array, b: Float64Array) =>
    a.reduce((sum, value, k) => sum + value * b[k], 0);
  const [yy, pp, yp] = [dot(y, y), dot(p, p), dot(y, p)];
  const error = values.map((value, k) => value - predictions[k]);
  const spread = values.map((value, k) => value - baselines[k]);
  const total = dot(spread, spread);
  // Sums of squares of what is constant are rounding.
  const nothing = 1e-24 * dot(values, values);
  return {
    correlation: yy > nothing ? (pp > 0 ? yp / Math.sqrt(yy * pp) : 0) : null,
    r2: total > nothing ? 1 - dot(error, error) / total : null,
  };
}

function withinFolds(values: Float64Array, fold: Int32Array): Float64Array {
  const sums = new Map<number, { sum: number; count: number }>();
  values.forEach((value, k) => {
    const so = sums.get(fold[k]) ?? { sum: 0, count: 0 };
    sums.set(fold[k], { sum: so.sum + value, count: so.count + 1 });
  });
  return values.map((value, k) => {
    const { sum, count } = sums.get(fold[k])!;
    return value - sum / count;
  });
}
