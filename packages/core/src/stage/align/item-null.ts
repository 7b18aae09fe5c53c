import type { KernelSession } from '../../contract/kernel-session.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Random } from '../../contract/random.ts';
import type { Representation } from '../../contract/representation.ts';
import { permuteItems } from '../permute-items.ts';
import { definedScore } from './defined-score.ts';

/**
 * Scores of a model whose items are permuted against the reference's. Draws without a score are left
 * out; where the metric makes all at once and one has none, all are.
 */
export async function itemNull(
  metric: Metric,
  model: Representation,
  reference: Representation,
  draws: number,
  random: Random,
  kernels: KernelSession,
): Promise<Float64Array> {
  const identity = Int32Array.from(model.items, (_, index) => index);
  const orders = Array.from({ length: draws }, () => random.shuffle(identity.slice()));
  if (metric.permuted) {
    try {
      return await metric.permuted(model, reference, orders, kernels);
    } catch (error) {
      if (KindredError.is(error) && error.code === 'METRIC_UNDEFINED') return new Float64Array(0);
      throw error;
    }
  }
  const scores: number[] = [];
  for (const order of orders) {
    const moved = permuteItems(model, order);
    const { value } = await definedScore(() => metric.score(moved, reference, kernels));
    if (value !== null) scores.push(value);
  }
  return Float64Array.from(scores);
}
