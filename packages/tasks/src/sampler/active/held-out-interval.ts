import { wilsonInterval } from '@kindred/core';
import type { Choices } from './choices.ts';
import type { CrowdKernel } from './crowd-kernel.ts';

/**
 * 95 % Wilson interval of the share of hold-out answers the points predict, over unordered triplets,
 * a tie counting one half; null without any. Repeats and both orders of a triplet count once together.
 */
export function heldOutInterval(
  { items, spread }: CrowdKernel,
  { count, shown, weights }: Choices,
): readonly [number, number] | null {
  const triplets = new Map<string, { hits: number; weight: number }>();
  for (let row = 0; row < count; row++) {
    const [a, b, c] = shown.subarray(3 * row, 3 * row + 3);
    const key = [a, b, c].toSorted((x, y) => x - y).join();
    const triplet = triplets.get(key) ?? { hits: 0, weight: 0 };
    triplets.set(key, triplet);
    const lead = spread[a * items + c] - spread[a * items + b];
    const first = weights[2 * row];
    const second = weights[2 * row + 1];
    triplet.hits += lead > 0 ? first : lead < 0 ? second : (first + second) / 2;
    triplet.weight += first + second;
  }
  if (triplets.size === 0) return null;
  const shares = [...triplets.values()].map(({ hits, weight }) => hits / weight);
  return wilsonInterval(shares.reduce((a, b) => a + b, 0) / shares.length, shares.length);
}
