import { barrier } from '../barrier';
import { at } from './at';
import { centredSize } from './centred-size';
import { drawsAtOnce } from './draws-at-once';
import { permutedInners } from './permuted-inners';
import { squareMatrix } from './square-matrix';

/**
 * `kindred/rsa-null@1`. Mean and norm do not move, so a draw is one inner product; a thread takes
 * whole draws. Scratch, in f64: 8, the model's items × items matrix, and 16 rows of it a thread.
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
  const room = at(square, (items + thread * drawsAtOnce) * items);
  const most = min(drawsAtOnce, (count + threads - 1) / threads);
  for (let draw = thread * most; draw < count; draw += threads * most) {
    const order = permutations + ((<usize>draw * <usize>items) << 2);
    const sums = at(nulls, draw);
    const draws = min(most, count - draw);
    memory.fill(sums, 0, (<usize>draws) << 3);
    permutedInners(square, reference, true, mean, items, order, draws, sums, room);
    for (let k = 0; k < draws; k++) store<f64>(at(sums, k), load<f64>(at(sums, k)) / norms);
  }
  if (thread === 0) {
    store<f64>(out, load<f64>(x, 16));
    store<f64>(out, load<f64>(y, 16), 8);
  }
}
