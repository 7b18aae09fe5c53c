import { mean } from '@kindred/core';
import type { PredictedDimension } from './predicted-dimension.ts';

/** r within folds, R² and the mean of folds' R² of predictions of values held out; `baselines` are their training means. */
export function heldOutFigures(
  values: Float64Array,
  predictions: Float64Array,
  baselines: Float64Array,
  fold: Int32Array,
): Pick<PredictedDimension, 'correlation' | 'r2' | 'foldR2'> {
  const error = values.map((value, k) => value - predictions[k]);
  const spread = values.map((value, k) => value - baselines[k]);
  const total = dot(spread, spread);
  let sum = 0;
  let weight = 0;
  const shares: number[] = [];
  for (const held of new Set(fold)) {
    const inside = (_: number, k: number) => fold[k] === held;
    const y = centred(values.filter(inside));
    const p = centred(predictions.filter(inside));
    if (y === null) continue;
    const missed = error.filter(inside);
    shares.push(1 - dot(missed, missed) / dot(y, y));
    weight += y.length - 1;
    if (p !== null) sum += ((y.length - 1) * dot(y, p)) / Math.sqrt(dot(y, y) * dot(p, p));
  }
  return {
    correlation: weight > 0 ? sum / weight : null,
    foldR2: shares.length > 0 ? mean(shares) : null,
    r2: total > rounding * dot(values, values) ? 1 - dot(error, error) / total : null,
  };
}

/** Sums of squares below this share are of rounding. */
const rounding = 1e-24;

/** Values less their mean; null where they do not vary. */
function centred(values: Float64Array): Float64Array | null {
  const centre = mean(values);
  const moved = values.map((value) => value - centre);
  return dot(moved, moved) > rounding * dot(values, values) ? moved : null;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, k) => sum + value * b[k], 0);
}
