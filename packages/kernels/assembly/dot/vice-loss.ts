import { barrier } from '../barrier';
import { checkTrials } from './check-trials';
import { Batch } from './batch';
import { dots } from './dots';
import { drawRows, meanRows } from './draw-rows';
import { noiseKey } from '../normal';
import { line, readTrials } from './place-batch';
import { Posterior } from './posterior';
import { Columns } from './columns';
import { toSingle } from './precision';
import { readWeights } from './read-weights';
import { sumShares } from './spose-loss';
import { Tied } from './tied-share';

/** Trials a thread takes at a time; sums are made by share first, so none depends on the threads. */
const share: i32 = 512;

/**
 * `kindred/vice-loss@1`: draws in single precision, probabilities in double. Scratch: 128 bytes a
 * thread, columns u32, four matrices of f32, three f64 a trial, four f64 a share.
 */
export function viceLoss(
  thread: i32,
  threads: i32,
  out: usize,
  scratch: usize,
  parameters: usize,
  nuisance: usize,
  stimuli: usize,
  choices: usize,
  weights: usize,
  weightsLength: i32,
  trials: i32,
  items: i32,
  dimensions: i32,
  options: i32,
  samples: i32,
  seed: u32,
  fitPosition: bool,
  fitLapse: bool,
): void {
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
  const own = scratch + ((<usize>thread) << 7);
  const columns = scratch + ((<usize>threads) << 7);
  const width = (<u32>dimensions * 4 + 31) & ~31;
  const size = (<usize>items * width + 63) & ~63;
  Posterior.items = items;
  Posterior.dimensions = dimensions;
  Posterior.width = width;
  Columns.all = dimensions;
  Columns.taken = columns;
  Columns.count = dimensions;
  Columns.width = width;
  Posterior.means = line(columns + ((<usize>dimensions) << 2));
  Posterior.scales = Posterior.means + size;
  Posterior.noise = Posterior.means + 2 * size;
  Posterior.rows = Posterior.means + 3 * size;
  const chances = Posterior.means + 4 * size;
  const sums = line(chances + <usize>trials * 24);
  if (thread === 0) {
    for (let k = 0; k < dimensions; k++) store<u32>(columns + ((<usize>k) << 2), k);
    const half = (<usize>items * <usize>dimensions) << 3;
    toSingle(parameters, Posterior.means, 0, items);
    toSingle(parameters + half, Posterior.scales, 0, items);
  }
  const shares = (trials + share - 1) / share;
  for (let k = thread; k < shares; k += threads)
    memory.fill(chances + <usize>k * share * 24, 0, <usize>min(share, trials - k * share) * 24);
  barrier(threads);

  const blocks = width >> 5;
  const firstColumn = ((blocks * thread) / threads) << 5;
  const lastColumn = ((blocks * (thread + 1)) / threads) << 5;
  const draws = max(1, samples);
  for (let draw = 0; draw < draws; draw++) {
    if (samples > 0) drawRows(noiseKey(seed, draw), firstColumn, lastColumn);
    else meanRows(firstColumn, lastColumn);
    barrier(threads);
    for (let k = thread; k < shares; k += threads)
      addChances(k * share, min(trials, (k + 1) * share), chances, 1 / <f64>draws);
    barrier(threads);
  }
  for (let k = thread; k < shares; k += threads)
    judge(k * share, min(trials, (k + 1) * share), chances, own, sums + ((<usize>k) << 5));
  barrier(threads);
  if (thread === 0) sumShares(shares, sums, out);
}

/** Adds this draw's P' of every option, times `part`, to `chances`. */
function addChances(from: i32, to: i32, chances: usize, part: f64): void {
  const nuisance = Batch.nuisance;
  const three = Batch.options === 3;
  const lapse: f64 = Batch.fitLapse
    ? 1 / (1 + Math.exp(-load<f64>(nuisance + ((<usize>Batch.options) << 3))))
    : 0;
  const guess = lapse / <f64>Batch.options;
  for (let t = from; t < to; t++) {
    const trial = Batch.stimuli + <usize>t * 12;
    const score = dots(
      Posterior.rows + <usize>load<u32>(trial) * Posterior.width,
      Posterior.rows + <usize>load<u32>(trial, 4) * Posterior.width,
      Posterior.rows + <usize>load<u32>(trial, 8) * Posterior.width,
      Posterior.width,
    );
    const ab = <f64>f32x4.extract_lane(score, 0);
    const ac = <f64>f32x4.extract_lane(score, 1);
    const bc = <f64>f32x4.extract_lane(score, 2);
    const s0 = (three ? bc : ab) + load<f64>(nuisance);
    const s1 = ac + load<f64>(nuisance, 8);
    const s2 = three ? ab + load<f64>(nuisance, 16) : -Infinity;
    const top = max(s0, max(s1, s2));
    const p0 = Math.exp(s0 - top);
    const p1 = Math.exp(s1 - top);
    const p2 = three ? Math.exp(s2 - top) : 0;
    const scale = (1 - lapse) / (p0 + p1 + p2);
    const at = chances + <usize>t * 24;
    store<f64>(at, load<f64>(at) + part * (scale * p0 + guess));
    store<f64>(at, load<f64>(at, 8) + part * (scale * p1 + guess), 8);
    if (three) store<f64>(at, load<f64>(at, 16) + part * (scale * p2 + guess), 16);
  }
}

function judge(from: i32, to: i32, chances: usize, weights: usize, sums: usize): void {
  const options = Batch.options;
  let loss: f64 = 0;
  let right: f64 = 0;
  let published: f64 = 0;
  let total: f64 = 0;
  for (let t = from; t < to; t++) {
    const chance = chances + <usize>t * 24;
    readWeights(<usize>t, weights);
    for (let o: usize = 0; o < <usize>options; o++) {
      const weight = load<f64>(weights + (o << 3));
      total += weight;
      if (weight > 0) loss -= weight * Math.log(load<f64>(chance + (o << 3)));
    }
    Tied.find(options, chance, weights);
    right += Tied.held / <f64>Tied.tied;
    if (isClear(chance, options)) published += Tied.held;
  }
  store<f64>(sums, loss);
  store<f64>(sums, right, 8);
  store<f64>(sums, published, 16);
  store<f64>(sums, total, 24);
}

/** Whether no two options are equally likely, and not all are alike at two decimals. */
function isClear(chance: usize, options: i32): bool {
  const p0 = load<f64>(chance);
  const p1 = load<f64>(chance, 8);
  if (p0 === p1) return false;
  let alike = cents(p0) === cents(p1);
  if (options === 3) {
    const p2 = load<f64>(chance, 16);
    if (p2 === p0 || p2 === p1) return false;
    alike = alike && cents(p2) === cents(p0);
  }
  return !alike;
}

function cents(p: f64): f64 {
  return Math.floor(100 * p + 0.5);
}
