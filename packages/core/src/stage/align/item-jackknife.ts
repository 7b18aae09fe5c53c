import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Representation } from '../../contract/representation.ts';
import { restrictItems } from '../restrict-items.ts';

/** The score with each item left out of both sides in turn. */
export async function itemJackknife(
  metric: Metric,
  model: Representation,
  reference: Representation,
  kernels: KernelSession,
): Promise<Float64Array> {
  const scores = new Float64Array(model.items.length);
  for (let left = 0; left < scores.length; left++) {
    const ids = model.items.filter((_, index) => index !== left);
    scores[left] = await metric.score(
      restrictItems(model, ids),
      restrictItems(reference, ids),
      kernels,
    );
  }
  return scores;
}
