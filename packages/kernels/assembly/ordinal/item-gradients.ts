import { barrier } from '../barrier';
import { itemStarts, neighbours } from './item-lists';
import { dimensions, items, pulls, thread, threads } from './problem';

/** Items a thread takes at a time. */
const share: i32 = 8;

/** Writes the gradient of every vector: Σ pull · (x − x of the other item) over the item's pairs. */
export function itemGradients(x: usize, gradient: usize): void {
  const width = (<usize>dimensions) << 3;
  for (let first = thread * share; first < items; first += threads * share) {
    const end = min(first + share, items);
    for (let i = first; i < end; i++) {
      const starts = itemStarts + ((<usize>i) << 2);
      const from = neighbours + ((<usize>load<i32>(starts)) << 3);
      const to = neighbours + ((<usize>load<i32>(starts, 4)) << 3);
      const row = x + <usize>i * width;
      const out = gradient + <usize>i * width;
      let k: usize = 0;
      for (; k + 64 <= width; k += 64) eight(x + k, row + k, out + k, width, from, to);
      for (; k + 16 <= width; k += 16) two(x + k, row + k, out + k, width, from, to);
      if (k < width) one(x + k, row + k, out + k, width, from, to);
    }
  }
  barrier(threads);
}

function eight(x: usize, row: usize, out: usize, width: usize, from: usize, to: usize): void {
  const a = v128.load(row);
  const b = v128.load(row, 16);
  const c = v128.load(row, 32);
  const d = v128.load(row, 48);
  let sumA = f64x2.splat(0);
  let sumB = f64x2.splat(0);
  let sumC = f64x2.splat(0);
  let sumD = f64x2.splat(0);
  for (let at = from; at < to; at += 8) {
    const pull = v128.load_splat<f64>(pulls + ((<usize>load<i32>(at)) << 3));
    const other = x + <usize>load<i32>(at, 4) * width;
    sumA = f64x2.add(sumA, f64x2.mul(pull, f64x2.sub(a, v128.load(other))));
    sumB = f64x2.add(sumB, f64x2.mul(pull, f64x2.sub(b, v128.load(other, 16))));
    sumC = f64x2.add(sumC, f64x2.mul(pull, f64x2.sub(c, v128.load(other, 32))));
    sumD = f64x2.add(sumD, f64x2.mul(pull, f64x2.sub(d, v128.load(other, 48))));
  }
  v128.store(out, sumA);
  v128.store(out, sumB, 16);
  v128.store(out, sumC, 32);
  v128.store(out, sumD, 48);
}

function two(x: usize, row: usize, out: usize, width: usize, from: usize, to: usize): void {
  const a = v128.load(row);
  let sum = f64x2.splat(0);
  for (let at = from; at < to; at += 8) {
    const pull = v128.load_splat<f64>(pulls + ((<usize>load<i32>(at)) << 3));
    const other = x + <usize>load<i32>(at, 4) * width;
    sum = f64x2.add(sum, f64x2.mul(pull, f64x2.sub(a, v128.load(other))));
  }
  v128.store(out, sum);
}

function one(x: usize, row: usize, out: usize, width: usize, from: usize, to: usize): void {
  const a = load<f64>(row);
  let sum: f64 = 0;
  for (let at = from; at < to; at += 8) {
    const pull = load<f64>(pulls + ((<usize>load<i32>(at)) << 3));
    sum += pull * (a - load<f64>(x + <usize>load<i32>(at, 4) * width));
  }
  store<f64>(out, sum);
}
