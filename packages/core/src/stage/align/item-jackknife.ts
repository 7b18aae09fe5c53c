import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Random } from '../../contract/random.ts';
import type { Representation } from '../../contract/representation.ts';
import { restrictItems } from '../restrict-items.ts';

const mostAlone = 400;
const groups = 20;

/**
 * The score with each item left out of both sides in turn. Beyond 400 items, where that takes too
 * long, with each of 20 random groups left out.
 */
export async function itemJackknife(
  metric: Metric,
  model: Representation,
  reference: Representation,
  ctx: { readonly kernels: KernelSession; readonly random: Random },
): Promise<Float64Array> {
  const { length } = model.items;
  const parts = length > mostAlone ? groups : length;
  const order = Array.from(model.items, (_, item) => item);
  if (parts < length) ctx.random.shuffle(order);
  const part = new Int32Array(length);
  order.forEach((item, place) => {
    part[item] = place % parts;
  });
  const scores = new Float64Array(parts);
  for (let left = 0; left < parts; left++) {
    const ids = model.items.filter((_, item) => part[item] !== left);
    scores[left] = await metric.score(
      restrictItems(model, ids),
      restrictItems(reference, ids),
      ctx.kernels,
    );
  }
  return scores;
}
