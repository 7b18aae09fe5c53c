import { mixBits } from './mix-bits.ts';

/**
 * The order in which an epoch visits its trials: a Fisher–Yates shuffle of 0 … `trials` − 1 that
 * swaps place i, from the last down, with place ⌊(i + 1) · u(i)⌋, u(i) = mixBits(mixBits(seed) + i) /
 * 2³². `seed` is a whole number < 2³².
 */
export function visitOrder(trials: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length: trials }, (_, trial) => trial);
  const key = mixBits(seed);
  for (let i = trials - 1; i > 0; i--) {
    const other = Math.floor((i + 1) * (mixBits(key + i) / 2 ** 32));
    const trial = order[i];
    order[i] = order[other];
    order[other] = trial;
  }
  return order;
}
