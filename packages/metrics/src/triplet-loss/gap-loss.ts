import type { ChoiceGaps } from './choice-gaps.ts';

/**
 * Sum over judgments of weight × −log softmax(sharpness · similarity) of the chosen pair, in nats,
 * with its first and second derivative by the sharpness (1 / T): Σ w (E[gap] ) and Σ w Var[gap] under
 * the law, the chosen pair's gap being 0.
 */
export function gapLoss(
  { count, gaps, rivals, weights }: ChoiceGaps,
  sharpness: number,
): {
  readonly loss: number;
  readonly slope: number;
  readonly bend: number;
  readonly weight: number;
} {
  let [loss, slope, bend, weight] = [0, 0, 0, 0];
  for (let row = 0; row < count; row++) {
    const x = gaps[row * rivals];
    const y = rivals === 2 ? gaps[row * 2 + 1] : 0;
    const top = Math.max(0, sharpness * x, rivals === 2 ? sharpness * y : 0);
    const [none, one] = [Math.exp(-top), Math.exp(sharpness * x - top)];
    const two = rivals === 2 ? Math.exp(sharpness * y - top) : 0;
    const sum = none + one + two;
    const mean = (one * x + two * y) / sum;
    loss += weights[row] * (top + Math.log(sum));
    slope += weights[row] * mean;
    bend += weights[row] * ((one * x * x + two * y * y) / sum - mean * mean);
    weight += weights[row];
  }
  return { loss, slope, bend, weight };
}
