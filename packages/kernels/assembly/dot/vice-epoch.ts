import { barrier } from '../barrier';
import { checkTrials } from './check-trials';
import { Batch, chunk } from './batch';
import { batchForces } from './batch-forces';
import { batchGradient } from './batch-gradient';
import { drawRows } from './draw-rows';
import { noiseKey } from '../normal';
import { nuisanceStep } from './nuisance-step';
import { line, placeBatch, readTrials } from './place-batch';
import { Posterior } from './posterior';
import { Columns } from './columns';
import { toDouble, toSingle } from './precision';
import { stepRate } from './step-rate';
import { totalWeight } from './total-weight';
import { viceComplexity } from './vice-complexity';
import { viceStep } from './vice-step';
import { visitOrder } from '../visit-order';

/**
 * `kindred/vice-epoch@1` in single precision. Scratch, each part on 64 bytes: total weight f64,
 * columns u32, order u32, the nine matrices of `Posterior`, its complexities, the arrays of `Batch`.
 */
export function viceEpoch(
  thread: i32,
  threads: i32,
  out: usize,
  scratch: usize,
  parameters: usize,
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
  spike: f64,
  slab: f64,
  mixing: f64,
  rate: f64,
  batch: i32,
  step: f64,
  totalSteps: f64,
  seed: u32,
  published: bool,
  fitPosition: bool,
  fitLapse: bool,
): void {
  const columns = scratch + 64;
  const order = line(columns + ((<usize>dimensions) << 2));
  const matrices = line(order + ((<usize>trials) << 2));
  if (thread === 0) {
    visitOrder(order, trials, seed);
    for (let k = 0; k < dimensions; k++) store<u32>(columns + ((<usize>k) << 2), k);
    store<f64>(scratch, totalWeight(weights, weightsLength, trials));
  }
  const width = (<u32>dimensions * 4 + 31) & ~31;
  const size = (<usize>items * width + 63) & ~63;
  Posterior.items = items;
  Posterior.dimensions = dimensions;
  Posterior.width = width;
  Columns.all = dimensions;
  Columns.taken = columns;
  Columns.count = dimensions;
  Columns.width = width;
  Posterior.means = matrices;
  Posterior.scales = matrices + size;
  Posterior.noise = matrices + 2 * size;
  Posterior.rows = matrices + 3 * size;
  Posterior.gradient = matrices + 4 * size;
  Posterior.meanFirst = matrices + 5 * size;
  Posterior.scaleFirst = matrices + 6 * size;
  Posterior.meanSecond = matrices + 7 * size;
  Posterior.scaleSecond = matrices + 8 * size;
  Posterior.complexities = matrices + 9 * size;
  Posterior.spike = spike;
  Posterior.slab = slab;
  Posterior.mixing = mixing;

  const firstItem = <i32>((<i64>items * thread) / threads);
  const lastItem = <i32>((<i64>items * (thread + 1)) / threads);
  barrier(threads);
  const half = (<usize>items * <usize>dimensions) << 3;
  for (let part = 0; part < 2; part++) {
    const from = <usize>part * half;
    const to = <usize>part * size;
    toSingle(parameters + from, Posterior.means + to, firstItem, lastItem);
    toSingle(first + from, Posterior.meanFirst + to, firstItem, lastItem);
    toSingle(second + from, Posterior.meanSecond + to, firstItem, lastItem);
  }
  memory.fill(
    Posterior.gradient + <usize>firstItem * width,
    0,
    <usize>(lastItem - firstItem) * width,
  );
  const after = line(Posterior.complexities + width / 4);
  placeBatch(Posterior.rows, Posterior.gradient, width, after, min(batch, trials), items);
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
  const total = load<f64>(scratch);
  Posterior.share = 1 / total;
  barrier(threads);

  // Whole blocks of eight columns, the unit of the noise, as even as can be.
  const blocks = width >> 5;
  const firstColumn = ((blocks * thread) / threads) << 5;
  const lastColumn = ((blocks * (thread + 1)) / threads) << 5;
  drawRows(noiseKey(seed, 0), firstColumn, lastColumn);
  barrier(threads);

  const perTrial = total / <f64>trials;
  let loss: f64 = 0;
  let taken: u32 = 0;
  for (let start = 0; start < trials; start += batch) {
    const here = min(batch, trials - start);
    Batch.step++;
    Batch.order = order + ((<usize>start) << 2);
    Batch.scale = 1 / (perTrial * <f64>here);
    const chunks = (here + chunk - 1) / chunk;
    if (threads === 1) {
      for (let k = 0; k < chunks; k++) {
        batchForces(k, here);
        batchGradient(k * chunk, min(here, (k + 1) * chunk), 0, width);
      }
    } else {
      for (let k = thread; k < chunks; k += threads) batchForces(k, here);
      barrier(threads);
      batchGradient(0, here, firstColumn, lastColumn);
    }
    const last = start + batch >= trials;
    if (last) viceComplexity(firstColumn, lastColumn);
    const length = stepRate(rate, step + <f64>taken, totalSteps, published);
    taken++;
    const scale = length / (1 - Math.pow(0.9, step + <f64>taken));
    const correction = 1 / (1 - Math.pow(0.999, step + <f64>taken));
    if (thread === 0) loss += nuisanceStep(chunks, scale, correction);
    viceStep(firstColumn, lastColumn, <f32>scale, <f32>correction);
    if (!last) drawRows(noiseKey(seed, taken), firstColumn, lastColumn);
    barrier(threads);
  }

  for (let part = 0; part < 2; part++) {
    const to = <usize>part * half;
    const from = <usize>part * size;
    toDouble(Posterior.means + from, parameters + to, firstItem, lastItem);
    toDouble(Posterior.meanFirst + from, first + to, firstItem, lastItem);
    toDouble(Posterior.meanSecond + from, second + to, firstItem, lastItem);
  }
  if (thread !== 0) return;
  let complexity: f64 = 0;
  for (let k: usize = 0; k < blocks; k++)
    complexity += load<f64>(Posterior.complexities + (k << 3));
  store<f64>(out, loss / total);
  store<f64>(out, complexity * Posterior.share, 8);
  store<f64>(out, <f64>taken, 16);
}
