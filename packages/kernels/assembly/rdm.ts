import { barrier } from './barrier';

/** Rows a thread takes at a time. */
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
    const end = min(first + share, items);
    for (let i = first; i < end; i++) {
      let at = rdm + (((<usize>i * (2 * <usize>items - <usize>i - 1)) >> 1) << 3);
      const a = rows + <usize>i * width;
      for (let j = i + 1; j < items; j++, at += 8) {
        const b = rows + <usize>j * width;
        if (distance <= 1) {
          const square = squaredDistance(a, b, dimensions);
          store<f64>(at, distance === 0 ? Math.sqrt(square) : square);
        } else {
          store<f64>(at, (distance === 4 ? 0 : 1) - dot(a, b, dimensions));
        }
      }
    }
  }
}

function squaredDistance(a: usize, b: usize, count: i32): f64 {
  let sums = f64x2.splat(0);
  let k = 0;
  for (; k + 2 <= count; k += 2) {
    const difference = f64x2.sub(
      v128.load(a + ((<usize>k) << 3)),
      v128.load(b + ((<usize>k) << 3)),
    );
    sums = f64x2.add(sums, f64x2.mul(difference, difference));
  }
  let sum = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
  if (k < count) {
    const difference = load<f64>(a + ((<usize>k) << 3)) - load<f64>(b + ((<usize>k) << 3));
    sum += difference * difference;
  }
  return sum;
}

function dot(a: usize, b: usize, count: i32): f64 {
  let sums = f64x2.splat(0);
  let k = 0;
  for (; k + 2 <= count; k += 2)
    sums = f64x2.add(
      sums,
      f64x2.mul(v128.load(a + ((<usize>k) << 3)), v128.load(b + ((<usize>k) << 3))),
    );
  let sum = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
  if (k < count) sum += load<f64>(a + ((<usize>k) << 3)) * load<f64>(b + ((<usize>k) << 3));
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
    if (centred)
      for (let k = 0; k < dimensions; k++)
        mean += load<f64>(source + ((<usize>k) << 3)) / dimensions;
    for (let k = 0; k < dimensions; k++)
      store<f64>(row + ((<usize>k) << 3), load<f64>(source + ((<usize>k) << 3)) - mean);
    const length = Math.sqrt(dot(row, row, dimensions));
    if (!(length > before * 1e-12)) undefinedItem = i;
    for (let k = 0; k < dimensions; k++)
      store<f64>(row + ((<usize>k) << 3), load<f64>(row + ((<usize>k) << 3)) / length);
  }
  return undefinedItem;
}
