import { jackknifeInterval } from '@kindred/core';
import type { PredictedDimension } from './predicted-dimension.ts';

/**
 * Jackknife intervals of a dimension's figures from its held-out predictions, each item left out in
 * turn and the fits kept: of these fits on other items. Null where the figure is, or there are fewer
 * than three items.
 */
export function heldOutInterval(
  { correlation, r2 }: Pick<PredictedDimension, 'correlation' | 'r2'>,
  values: Float64Array,
  predictions: Float64Array,
  baselines: Float64Array,
  fold: Int32Array,
): Pick<PredictedDimension, 'correlationInterval' | 'r2Interval'> {
  const folds = new Map<number, Moments>();
  for (const held of new Set(fold)) folds.set(held, moments(values, predictions, fold, held));
  let [errors, spreads] = [0, 0];
  values.forEach((value, k) => {
    errors += (value - predictions[k]) ** 2;
    spreads += (value - baselines[k]) ** 2;
  });
  const r = (without: number) => {
    let [sum, weight] = [0, 0];
    for (const [held, whole] of folds) {
      const own =
        held === fold[without] ? less(whole, values[without], predictions[without]) : whole;
      if (own.yy <= rounding * whole.yy) continue;
      weight += own.count - 1;
      if (own.pp > rounding * whole.pp)
        sum += ((own.count - 1) * own.yp) / Math.sqrt(own.yy * own.pp);
    }
    return weight > 0 ? sum / weight : null;
  };
  const share = (without: number) => {
    const spread = spreads - (values[without] - baselines[without]) ** 2;
    return spread > 0
      ? 1 - (errors - (values[without] - predictions[without]) ** 2) / spread
      : null;
  };
  return {
    correlationInterval: interval(correlation, r, values.length, [-1, 1]),
    r2Interval: interval(r2, share, values.length, [-Infinity, 1]),
  };
}

function interval(
  figure: number | null,
  without: (item: number) => number | null,
  items: number,
  range: readonly [number, number],
): readonly [number, number] | null {
  if (figure === null || items < 3) return null;
  const left = Array.from({ length: items }, (_, item) => without(item));
  const known = left.filter((one) => one !== null);
  if (known.length < items) return null;
  const { low, high } = jackknifeInterval(figure, known, items, range);
  return [low, high];
}

/** What is left of sums of squares below this share is rounding. */
const rounding = 1e-12;

interface Moments {
  readonly count: number;
  readonly meanY: number;
  readonly meanP: number;
  readonly yy: number;
  readonly pp: number;
  readonly yp: number;
}

function moments(
  values: Float64Array,
  predictions: Float64Array,
  fold: Int32Array,
  held: number,
): Moments {
  const items = [...fold.keys()].filter((item) => fold[item] === held);
  const count = items.length;
  const meanY = items.reduce((sum, item) => sum + values[item], 0) / count;
  const meanP = items.reduce((sum, item) => sum + predictions[item], 0) / count;
  let [yy, pp, yp] = [0, 0, 0];
  for (const item of items) {
    const [y, p] = [values[item] - meanY, predictions[item] - meanP];
    [yy, pp, yp] = [yy + y * y, pp + p * p, yp + y * p];
  }
  return { count, meanY, meanP, yy, pp, yp };
}

/** Moments without one of the items: sums around the mean fall by n/(n − 1) of its products. */
function less(
  { count, meanY, meanP, yy, pp, yp }: Moments,
  value: number,
  prediction: number,
): Moments {
  if (count < 2) return { count: 0, meanY, meanP, yy: 0, pp: 0, yp: 0 };
  const [y, p] = [value - meanY, prediction - meanP];
  const share = count / (count - 1);
  return {
    count: count - 1,
    meanY,
    meanP,
    yy: yy - share * y * y,
    pp: pp - share * p * p,
    yp: yp - share * y * p,
  };
}
