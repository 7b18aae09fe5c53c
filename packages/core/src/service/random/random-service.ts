import { createHash } from 'node:crypto';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Random } from '../../contract/random.ts';
import { xoshiro128 } from './xoshiro128.ts';

/**
 * Randomness from a seed. The state is the first 16 bytes (little-endian words) of the sha256 of
 * `[seed, …fork names]` as JSON. Normals are the quantile of one 52-bit uniform, in plain
 * arithmetic, so every host draws the same bits.
 */
export function randomService(seed: number): Random {
  if (!Number.isSafeInteger(seed)) {
    throw new KindredError('SEED_INVALID', `A seed is a whole number up to 2^53; got ${seed}.`);
  }
  return at([seed]);
}

function at(path: readonly (number | string)[]): Random {
  const digest = createHash('sha256').update(JSON.stringify(path)).digest();
  const state = Uint32Array.from({ length: 4 }, (_, k) => digest.readUInt32LE(4 * k));
  const uint32 = () => xoshiro128(state);
  const bits = (high: number, low: number) =>
    (uint32() >>> (32 - high)) * 2 ** low + (uint32() >>> (32 - low));

  function integer(bound: number): number {
    if (!Number.isSafeInteger(bound) || bound < 1) {
      throw new KindredError('RANDOM_BAD_BOUND', `A bound is a whole number from 1; got ${bound}.`);
    }
    const small = bound <= 2 ** 32;
    const range = small ? 2 ** 32 : 2 ** 53;
    const limit = range - (range % bound);
    for (;;) {
      const draw = small ? uint32() : bits(26, 27);
      if (draw < limit) return draw % bound;
    }
  }

  return {
    fork: (name) => at([...path, name]),
    uint32,
    float: () => bits(26, 27) / 2 ** 53,
    normal: () => normalQuantile((bits(26, 26) + 0.5) / 2 ** 52, 0, 1),
    integer,
    shuffle(array) {
      const open = array as { [index: number]: unknown };
      for (let i = array.length - 1; i > 0; i--) {
        const j = integer(i + 1);
        [open[i], open[j]] = [open[j], open[i]];
      }
      return array;
    },
  };
}
