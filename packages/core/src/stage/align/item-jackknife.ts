import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Random } from '../../contract/random.ts';
import type { Representation } from '../../contract/representation.ts';
import { restrictItems } from '../restrict-items.ts';
import { withoutItems } from './without-items.ts';

const mostAlone = 400;
const groups = 20;
const mostPairs = 120;
/** Judgments are few a pair of parts: all pairs are looked at, so there may not be many parts. */
const mostJudged = 40;

/** Scores with parts of the items left out of both sides. */
export interface ItemJackknife {
  /** Without each part in turn. */
  readonly without: Float64Array;
  /** Without two parts: all pairs where a side is judgments, else some drawn at random. */
  readonly pairs: readonly { readonly parts: readonly [number, number]; readonly score: number }[];
}

/**
 * Leaves each item out in turn; beyond 400 items, or 40 where a side is judgments, each of 20 random
 * groups; and pairs of them. Of judgments those that show an item are left out, and the other side stays whole.
 */
export async function itemJackknife(
  metric: Metric,
  model: Representation,
  reference: Representation,
  ctx: { readonly kernels: KernelSession; readonly random: Random },
): Promise<ItemJackknife> {
  const { length } = model.items;
  const judged = model.judgments !== null || reference.judgments !== null;
  const parts = length > (judged ? mostJudged : mostAlone) ? groups : length;
  const order = Array.from(model.items, (_, item) => item);
  if (parts < length) ctx.random.shuffle(order);
  const part = new Int32Array(length);
  order.forEach((item, place) => {
    part[item] = place % parts;
  });
  const pick = judged ? withoutItems : restrictItems;
  const scoreOf =
    (await metric.leavingOut?.(model, reference, ctx.kernels)) ??
    ((kept: Int32Array) => {
      const ids = Array.from(kept, (item) => model.items[item]);
      return metric.score(pick(model, ids), pick(reference, ids), ctx.kernels);
    });
  const places = Int32Array.from(model.items, (_, item) => item);
  const scoreWithout = (...left: number[]) =>
    scoreOf(places.filter((item) => !left.includes(part[item])));
  const without = new Float64Array(parts);
  for (let left = 0; left < parts; left++) without[left] = await scoreWithout(left);
  const pairs: { parts: readonly [number, number]; score: number }[] = [];
  for (const [first, second] of judged ? allPairs(parts) : somePairs(parts, ctx.random)) {
    pairs.push({ parts: [first, second], score: await scoreWithout(first, second) });
  }
  return { without, pairs };
}

function allPairs(parts: number): [number, number][] {
  return Array.from({ length: parts }, (_, first) =>
    Array.from({ length: first }, (__, second): [number, number] => [first, second]),
  ).flat();
}

function somePairs(parts: number, random: Random): [number, number][] {
  if (parts <= 4) return [];
  const fork = random.fork('pairs');
  return Array.from({ length: Math.min(mostPairs, (parts * (parts - 1)) / 2) }, () => {
    const first = fork.integer(parts);
    return [first, (first + 1 + fork.integer(parts - 1)) % parts];
  });
}
