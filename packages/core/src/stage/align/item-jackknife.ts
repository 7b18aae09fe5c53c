import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Random } from '../../contract/random.ts';
import type { Representation } from '../../contract/representation.ts';
import { restrictItems } from '../restrict-items.ts';

const mostAlone = 400;
const groups = 20;
const mostPairs = 120;

/** Scores with parts of the items left out of both sides. */
export interface ItemJackknife {
  /** Without each part in turn. */
  readonly without: Float64Array;
  /** Without two parts, of some pairs drawn at random. */
  readonly pairs: readonly { readonly parts: readonly [number, number]; readonly score: number }[];
}

/**
 * Leaves each item out in turn; beyond 400 items, where that takes too long, each of 20 random groups;
 * and some pairs of them.
 */
export async function itemJackknife(
  metric: Metric,
  model: Representation,
  reference: Representation,
  ctx: { readonly kernels: KernelSession; readonly random: Random },
): Promise<ItemJackknife> {
  const { length } = model.items;
  const parts = length > mostAlone ? groups : length;
  const order = Array.from(model.items, (_, item) => item);
  if (parts < length) ctx.random.shuffle(order);
  const part = new Int32Array(length);
  order.forEach((item, place) => {
    part[item] = place % parts;
  });
  const scoreWithout = (...left: number[]) => {
    const ids = model.items.filter((_, item) => !left.includes(part[item]));
    return metric.score(restrictItems(model, ids), restrictItems(reference, ids), ctx.kernels);
  };
  const without = new Float64Array(parts);
  for (let left = 0; left < parts; left++) without[left] = await scoreWithout(left);
  const pairs: { parts: readonly [number, number]; score: number }[] = [];
  if (parts > 4) {
    const random = ctx.random.fork('pairs');
    for (let draw = 0; draw < Math.min(mostPairs, (parts * (parts - 1)) / 2); draw++) {
      const first = random.integer(parts);
      const second = (first + 1 + random.integer(parts - 1)) % parts;
      pairs.push({ parts: [first, second], score: await scoreWithout(first, second) });
    }
  }
  return { without, pairs };
}
