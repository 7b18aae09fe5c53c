import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Random } from '../../contract/random.ts';
import type { Representation } from '../../contract/representation.ts';
import { permuteItems } from '../permute-items.ts';

/** Scores of a model whose items are permuted against the reference's. */
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
  if (metric.permuted) return metric.permuted(model, reference, orders, kernels);
  const scores = new Float64Array(draws);
  for (let i = 0; i < draws; i++) {
    scores[i] = await metric.score(permuteItems(model, orders[i]), reference, kernels);
  }
  return scores;
}
