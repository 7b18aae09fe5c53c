import { blocks, entryBlock, parameterCount, thread, threads } from './problem';
import { closeSums, sumAt, summed } from './sums';

// Loops over parameters. A thread owns every `threads`-th block of entries, in all loops the same.

/** Parameters up to which waiting for the others costs more than their help saves. */
const few: i32 = 16384;

/** Whether each thread adds up dot products on its own; all must then see both factors before. */
export function alone(): bool {
  return threads === 1 || parameterCount() <= few;
}

/** a · b, for every thread, in the same order whoever adds. */
export function dot(a: usize, b: usize): f64 {
  const size = parameterCount();
  const count = blocks(size, entryBlock);
  if (alone()) {
    let sum: f64 = 0;
    for (let block = 0; block < count; block++) {
      const first = (<usize>(block * entryBlock)) << 3;
      const bytes = (<usize>min(entryBlock, size - block * entryBlock)) << 3;
      sum += dotOf(a + first, b + first, bytes);
    }
    return sum;
  }
  for (let block = thread; block < count; block += threads) {
    const first = (<usize>(block * entryBlock)) << 3;
    const bytes = (<usize>min(entryBlock, size - block * entryBlock)) << 3;
    store<f64>(sumAt(block, 0), dotOf(a + first, b + first, bytes));
  }
  closeSums();
  return summed(count, 0);
}

/** to = scale · a + b on this thread's blocks, or on all of them. */
export function combine(to: usize, scale: f64, a: usize, b: usize, all: bool = false): void {
  const size = parameterCount();
  const scales = f64x2.splat(scale);
  const stride = all ? 1 : threads;
  for (let block = all ? 0 : thread; block * entryBlock < size; block += stride) {
    const first = (<usize>(block * entryBlock)) << 3;
    const end = first + ((<usize>min(entryBlock, size - block * entryBlock)) << 3);
    let at = first;
    for (; at + 16 <= end; at += 16)
      v128.store(to + at, f64x2.add(f64x2.mul(scales, v128.load(a + at)), v128.load(b + at)));
    if (at < end) store<f64>(to + at, scale * load<f64>(a + at) + load<f64>(b + at));
  }
}

/** to = scale · a on this thread's blocks, or on all of them. */
export function copyScaled(to: usize, scale: f64, a: usize, all: bool = false): void {
  const size = parameterCount();
  const stride = all ? 1 : threads;
  for (let block = all ? 0 : thread; block * entryBlock < size; block += stride) {
    const first = (<usize>(block * entryBlock)) << 3;
    const end = first + ((<usize>min(entryBlock, size - block * entryBlock)) << 3);
    for (let at = first; at < end; at += 8) store<f64>(to + at, scale * load<f64>(a + at));
  }
}

function dotOf(a: usize, b: usize, bytes: usize): f64 {
  let even = f64x2.splat(0);
  let odd = f64x2.splat(0);
  let at: usize = 0;
  for (; at + 32 <= bytes; at += 32) {
    even = f64x2.add(even, f64x2.mul(v128.load(a + at), v128.load(b + at)));
    odd = f64x2.add(odd, f64x2.mul(v128.load(a + at, 16), v128.load(b + at, 16)));
  }
  even = f64x2.add(even, odd);
  let sum = f64x2.extract_lane(even, 0) + f64x2.extract_lane(even, 1);
  for (; at < bytes; at += 8) sum += load<f64>(a + at) * load<f64>(b + at);
  return sum;
}
