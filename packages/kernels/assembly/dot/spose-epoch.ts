import { adamProjected } from './adam-projected';
import { barrier } from '../barrier';
import { checkTrials } from './check-trials';
import { Batch, chunk } from './batch';
import { batchForces } from './batch-forces';
import { batchGradient } from './batch-gradient';
import { decayColumns, liveColumns } from './live-columns';
import { nuisanceStep } from './nuisance-step';
import { line, placeBatch, readTrials } from './place-batch';
import { Columns } from './columns';
import { toDouble, toSingle } from './precision';
import { stepRate } from './step-rate';
import { totalWeight } from './total-weight';
import { visitOrder } from '../visit-order';

/**
 * `kindred/spose-epoch@2` in single precision. Scratch, each part on 64 bytes: number of live
 * columns u32 and total weight f64, live columns u32, order u32, then rows, gradient and two moments (items × padded row
 * f32), then the arrays of `Batch`.
 */
export function sposeEpoch(
  thread: i32,
  threads: i32,
  out: usize,
  scratch: usize,
  vectors: usize,
  first: usize,
  second: usize,
  nuisance: usize,
  stimuli: usize,
  choices: usize,
  weights: usize,
  weightsLength: i32,
  trials: i32,
  items: i32,
  dimensions: i32,
  options: i32,
  lambda: f64,
  rate: f64,
  batch: i32,
  step: f64,
  totalSteps: f64,
  seed: u32,
  published: bool,
  fitPosition: bool,
  fitLapse: bool,
): void {
  const live = scratch + 64;
  const order = line(live + ((<usize>dimensions) << 2));
  const rows = line(order + ((<usize>trials) << 2));
  if (thread === 0) {
    visitOrder(order, trials, seed);
    let count = dimensions;
    if (published) for (let k = 0; k < count; k++) store<u32>(live + ((<usize>k) << 2), k);
    else count = liveColumns(vectors, first, items, dimensions, live);
    store<i32>(scratch, count);
    store<f64>(scratch, totalWeight(weights, weightsLength, trials), 8);
  }
  barrier(threads);

  const count = load<i32>(scratch);
  const width = (<u32>count * 4 + 15) & ~15;
  Columns.all = dimensions;
  Columns.taken = live;
  Columns.count = count;
  Columns.width = width;
  const size = (<usize>items * width + 63) & ~63;
  const gradient = rows + size;
  const firsts = gradient + size;
  const seconds = firsts + size;
  const firstItem = <i32>((<i64>items * thread) / threads);
  const lastItem = <i32>((<i64>items * (thread + 1)) / threads);
  toSingle(vectors, rows, firstItem, lastItem);
  toSingle(first, firsts, firstItem, lastItem);
  toSingle(second, seconds, firstItem, lastItem);
  memory.fill(gradient + <usize>firstItem * width, 0, <usize>(lastItem - firstItem) * width);

  placeBatch(rows, gradient, width, seconds + size, min(batch, trials), items);
  if (thread === 0) memory.fill(Batch.met, 0, (<usize>items) << 2);
  readTrials(
    stimuli,
    choices,
    weights,
    weightsLength,
    trials,
    options,
    nuisance,
    fitPosition,
    fitLapse,
  );
  if (!checkTrials(thread, out, trials, items)) return;
  barrier(threads);

  // Whole vectors of four columns, as even as can be.
  const vectorsPerRow = width >> 4;
  const firstColumn = ((vectorsPerRow * thread) / threads) << 4;
  const lastColumn = ((vectorsPerRow * (thread + 1)) / threads) << 4;
  const perTrial = load<f64>(scratch, 8) / <f64>trials;
  const penalty = <f32>(lambda / <f64>items);
  let loss: f64 = 0;
  let visited = 0;
  let taken: f64 = 0;
  for (let start = 0; start < trials; start += batch) {
    const here = min(batch, trials - start);
    if (published && here < batch) break;
    Batch.step++;
    Batch.order = order + ((<usize>start) << 2);
    Batch.scale = 1 / (perTrial * <f64>here);
    const chunks = (here + chunk - 1) / chunk;
    if (threads === 1) {
      // Rows of a chunk are still near when its forces are known.
      for (let k = 0; k < chunks; k++) {
        batchForces(k, here);
        batchGradient(k * chunk, min(here, (k + 1) * chunk), 0, width);
      }
    } else {
      for (let k = thread; k < chunks; k += threads) batchForces(k, here);
      barrier(threads);
      batchGradient(0, here, firstColumn, lastColumn);
    }
    const length = stepRate(rate, step + taken, totalSteps, published);
    taken += 1;
    const scale = length / (1 - Math.pow(0.9, step + taken));
    const correction = 1 / (1 - Math.pow(0.999, step + taken));
    if (thread === 0) loss += nuisanceStep(chunks, scale, correction);
    adamProjected(
      rows,
      gradient,
      firsts,
      seconds,
      items,
      width,
      firstColumn,
      lastColumn,
      penalty,
      <f32>scale,
      <f32>correction,
      published,
    );
    visited = start + here;
    barrier(threads);
  }

  toDouble(rows, vectors, firstItem, lastItem);
  toDouble(firsts, first, firstItem, lastItem);
  toDouble(seconds, second, firstItem, lastItem);
  if (thread !== 0) return;
  const slope = lambda / <f64>items;
  if (count < dimensions)
    decayColumns(first, second, items, dimensions, live, count, <i32>taken, slope);
  store<f64>(out, loss / (perTrial * <f64>visited));
  store<f64>(out, taken, 8);
}
