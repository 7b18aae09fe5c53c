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
  const orders = Array.from({ length: draws }, () => shuffledItems(model, random));
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

/** Items in another order; where only items of one group can be compared, within their groups. */
function shuffledItems({ items, unseen }: Representation, random: Random): Int32Array {
  const order = Int32Array.from(items, (_, index) => index);
  if (!unseen) return random.shuffle(order);
  const places = Map.groupBy(order, (index) => unseen.groups[index]);
  for (const own of places.values()) {
    const moved = random.shuffle(own.slice());
    own.forEach((place, k) => {
      order[place] = moved[k];
    });
  }
  return order;
}
