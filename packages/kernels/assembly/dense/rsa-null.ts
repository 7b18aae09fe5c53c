import { barrier } from '../barrier';
import { at } from './at';
import { centredSize } from './centred-size';
import { gatheredDot } from './gathered-dot';
import { rowPlaces } from './row-places';
import { squareMatrix } from './square-matrix';

/**
 * `kindred/rsa-null@1`. Mean and norm do not move, so a draw is one inner product; a thread takes
 * whole draws. Scratch: 8 f64, the model's items × items matrix, and a row a thread.
 */
export function rsaNull(
  thread: i32,
  threads: i32,
  out: usize,
  scratch: usize,
  model: usize,
  reference: usize,
  permutations: usize,
  nulls: usize,
  items: i32,
  count: i32,
): void {
  const pairs = (items * (items - 1)) / 2;
  const x = scratch;
  const y = scratch + 32;
  if (thread === 0) centredSize(model, pairs, x);
  if (thread === threads - 1) centredSize(reference, pairs, y);
  barrier(threads);
  const square = scratch + 64;
  squareMatrix(thread, threads, model, items, load<f64>(x), square);
  barrier(threads);

  const mean = load<f64>(y);
  const norms = load<f64>(x, 8) * load<f64>(y, 8);
  const row = (<usize>items) << 3;
  const places = square + <usize>(items + thread) * row;
  for (let draw = thread; draw < count; draw += threads) {
    const order = permutations + ((<usize>draw * <usize>items) << 2);
    rowPlaces(order, items, places);
    let values = reference;
    let inner: f64 = 0;
    for (let i = 0; i < items; i++) {
      const left = items - 1 - i;
      const own = square + <usize>load<u32>(order + ((<usize>i) << 2)) * row;
      inner += gatheredDot(own, places + ((<usize>i + 1) << 2), values, mean, left);
      values = at(values, left);
    }
    store<f64>(at(nulls, draw), inner / norms);
  }
  if (thread === 0) {
    store<f64>(out, load<f64>(x, 16));
    store<f64>(out, load<f64>(y, 16), 8);
  }
}
