import { dimensionOrder } from '../dimension-order.ts';
import { takeDimensions } from '../take-dimensions.ts';

/** A posterior on some of its dimensions, in falling order of weight. */
export interface CutPosterior {
  /** L1 norm of each dimension's values. */
  readonly weights: readonly number[];
  /** Means, not below 0: items × dimensions; all 0 where nothing was kept. */
  readonly values: Float64Array;
  /** Means as they are, the same shape. */
  readonly mean: Float64Array;
  /** Standard deviations, the same shape. */
  readonly scale: Float64Array;
  /** Means as they are, then ln scales, as `ViceLossSignature` has them. */
  readonly parameters: Float64Array;
}

/** Cuts a posterior to the dimensions in `kept`, or to the strongest one where that is empty. */
export function cutPosterior(
  parameters: Float64Array,
  dimensions: number,
  kept: readonly number[],
): CutPosterior {
  const size = parameters.length / 2;
  const positive = parameters.slice(0, size).map((mean) => Math.max(0, mean));
  const all = dimensionOrder(positive, dimensions);
  const order = kept.length > 0 ? all.filter((one) => kept.includes(one.dimension)) : [all[0]];
  const taken = order.map(({ dimension }) => dimension);
  const mean = takeDimensions(parameters.subarray(0, size), dimensions, taken);
  const lnScales = takeDimensions(parameters.subarray(size), dimensions, taken);
  const cut = new Float64Array(2 * mean.length);
  cut.set(mean);
  cut.set(lnScales, mean.length);
  const values = takeDimensions(positive, dimensions, taken);
  return {
    weights: order.map(({ weight }) => (kept.length > 0 ? weight : 0)),
    values: kept.length > 0 ? values : values.fill(0),
    mean,
    scale: lnScales.map(Math.exp),
    parameters: cut,
  };
}
