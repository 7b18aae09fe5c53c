import type { Random } from '@kindred/core';
import { mix } from './mix.ts';

/**
 * A random permutation of 0 … size − 1 that takes no memory: a Feistel network on the smallest even
 * number of bits that holds the size, walked until it lands inside (Black & Rogaway 2002).
 * `size` is at most 2⁵². The result maps a place to the number there.
 */
export function permutation(size: number, random: Random): (place: number) => number {
  const bits = Math.max(1, Math.ceil(Math.log2(Math.max(2, size)) / 2));
  const half = 2 ** bits;
  const keys = Array.from({ length: 10 }, () => random.uint32());
  return (place) => {
    let value = place;
    do {
      let left = Math.floor(value / half);
      let right = value % half;
      for (const key of keys) {
        const next = (left ^ mix(right, 0, key)) & (half - 1);
        left = right;
        right = next;
      }
      value = left * half + right;
    } while (value >= size);
    return value;
  };
}
