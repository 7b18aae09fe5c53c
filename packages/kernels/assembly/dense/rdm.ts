import { barrier } from '../barrier';
import { at } from './at';
import { dot } from './dot';
import { pairPlace } from './pair-place';

/** Rows a thread takes at a time: they stay near while all others pass. */
const share: i32 = 16;

/** `kindred/rdm@1`. Scratch: items × dimensions f64 for unit rows (cosine, correlation). */
export function rdm(
  thread: i32,
  threads: i32,
  out: usize,
  scratch: usize,
  vectors: usize,
  rdm: usize,
  items: i32,
  dimensions: i32,
  distance: i32,
): void {
  const width = (<usize>dimensions) << 3;
  let rows = vectors;
  if (distance === 2 || distance === 3) {
    rows = scratch;
    if (thread === 0)
      store<f64>(out, unitRows(vectors, scratch, items, dimensions, distance === 3));
    barrier(threads);
  } else if (thread === 0) store<f64>(out, -1);

  for (let first = thread * share; first < items; first += threads * share) {
    for (let j = first + 1; j < items; j++) {
      const b = rows + <usize>j * width;
      const end = min(first + share, j);
      for (let i = first; i < end; i++) {
        const a = rows + <usize>i * width;
        const place = at(rdm, pairPlace(i, j, items));
        if (distance <= 1) {
          const square = squaredDistance(a, b, dimensions);
          store<f64>(place, distance === 0 ? Math.sqrt(square) : square);
        } else {
          store<f64>(place, (distance === 4 ? 0 : 1) - dot(a, b, dimensions));
        }
      }
    }
  }
}

function squaredDistance(a: usize, b: usize, count: i32): f64 {
  let s0 = f64x2.splat(0);
  let s1 = f64x2.splat(0);
  let k = 0;
  for (; k + 4 <= count; k += 4, a += 32, b += 32) {
    const x = f64x2.sub(v128.load(a), v128.load(b));
    const y = f64x2.sub(v128.load(a, 16), v128.load(b, 16));
    s0 = f64x2.add(s0, f64x2.mul(x, x));
    s1 = f64x2.add(s1, f64x2.mul(y, y));
  }
  s0 = f64x2.add(s0, s1);
  let sum = f64x2.extract_lane(s0, 0) + f64x2.extract_lane(s0, 1);
  for (; k < count; k++, a += 8, b += 8) {
    const difference = load<f64>(a) - load<f64>(b);
    sum += difference * difference;
  }
  return sum;
}

/** Writes rows of length 1, centred first for correlation; gives the first undefined row, or −1. */
function unitRows(from: usize, to: usize, items: i32, dimensions: i32, centred: bool): f64 {
  let undefinedItem = -1;
  const width = (<usize>dimensions) << 3;
  for (let i = items - 1; i >= 0; i--) {
    const source = from + <usize>i * width;
    const row = to + <usize>i * width;
    const before = Math.sqrt(dot(source, source, dimensions));
    let mean: f64 = 0;
    if (centred) for (let k = 0; k < dimensions; k++) mean += load<f64>(at(source, k)) / dimensions;
    for (let k = 0; k < dimensions; k++) store<f64>(at(row, k), load<f64>(at(source, k)) - mean);
    const length = Math.sqrt(dot(row, row, dimensions));
    if (!(length > before * 1e-12)) undefinedItem = i;
    for (let k = 0; k < dimensions; k++) store<f64>(at(row, k), load<f64>(at(row, k)) / length);
  }
  return undefinedItem;
}
