import {
  blocks,
  dimensions,
  law,
  pairBlock,
  pairCount,
  pairs,
  shape,
  squares,
  strengths,
  thread,
  threads,
} from './problem';
import { score } from './score';

/**
 * Squared distances of all pairs at `x`, and their strength: exp(score) under a likelihood, the
 * score itself under a margin. A strength may underflow to 0.
 */
export function pairStrengths(x: usize): void {
  const width = (<usize>dimensions) << 3;
  const count = blocks(pairCount, pairBlock);
  for (let block = thread; block < count; block += threads) {
    const end = min((block + 1) * pairBlock, pairCount);
    for (let p = block * pairBlock; p < end; p++) {
      const pair = pairs + ((<usize>p) << 3);
      const a = x + <usize>load<i32>(pair) * width;
      const b = x + <usize>load<i32>(pair, 4) * width;
      store<f64>(squares + ((<usize>p) << 3), squaredDistance(a, b, dimensions));
    }
    for (let p = block * pairBlock; p < end; p++) {
      const s = load<f64>(squares + ((<usize>p) << 3));
      store<f64>(strengths + ((<usize>p) << 3), strength(s));
    }
  }
}

function strength(s: f64): f64 {
  if (law === 0) return 1 / (shape + s);
  if (law === 1) return Math.exp(-s);
  return law === 2 ? Math.exp(score(s)) : score(s);
}

function squaredDistance(a: usize, b: usize, count: i32): f64 {
  let even = f64x2.splat(0);
  let odd = f64x2.splat(0);
  let k = 0;
  for (; k + 4 <= count; k += 4, a += 32, b += 32) {
    const first = f64x2.sub(v128.load(a), v128.load(b));
    const second = f64x2.sub(v128.load(a, 16), v128.load(b, 16));
    even = f64x2.add(even, f64x2.mul(first, first));
    odd = f64x2.add(odd, f64x2.mul(second, second));
  }
  even = f64x2.add(even, odd);
  let sum = f64x2.extract_lane(even, 0) + f64x2.extract_lane(even, 1);
  for (; k < count; k++, a += 8, b += 8) {
    const difference = load<f64>(a) - load<f64>(b);
    sum += difference * difference;
  }
  return sum;
}
