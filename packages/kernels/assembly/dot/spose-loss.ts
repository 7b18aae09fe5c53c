import { barrier } from '../barrier';
import { checkTrials } from './check-trials';
import { Batch } from './batch';
import { readTrials } from './place-batch';
import { readWeights } from './read-weights';
import { Tied } from './tied-share';

/** Trials a thread takes at a time; sums are made by share first, so none depends on the threads. */
const share: i32 = 512;

/**
 * `kindred/spose-loss@2` in double precision. Scratch: 128 bytes a thread, then four f64 a share:
 * Σ loss, right, published, weight.
 */
export function sposeLoss(
  thread: i32,
  threads: i32,
  out: usize,
  scratch: usize,
  vectors: usize,
  nuisance: usize,
  stimuli: usize,
  choices: usize,
  weights: usize,
  weightsLength: i32,
  trials: i32,
  items: i32,
  dimensions: i32,
  options: i32,
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
  const sums = scratch + ((<usize>threads) << 7);
  const shares = (trials + share - 1) / share;
  for (let k = thread; k < shares; k += threads)
    judge(
      k * share,
      min(trials, (k + 1) * share),
      vectors,
      dimensions,
      own,
      sums + ((<usize>k) << 5),
    );
  barrier(threads);
  if (thread === 0) sumShares(shares, sums, out);
}

/** Adds the shares up in order and leaves loss, accuracy and published per weight at `out`. */
export function sumShares(shares: i32, sums: usize, out: usize): void {
  let loss: f64 = 0;
  let right: f64 = 0;
  let published: f64 = 0;
  let weight: f64 = 0;
  for (let k = 0; k < shares; k++, sums += 32) {
    loss += load<f64>(sums);
    right += load<f64>(sums, 8);
    published += load<f64>(sums, 16);
    weight += load<f64>(sums, 24);
  }
  store<f64>(out, loss / weight);
  store<f64>(out, right / weight, 8);
  store<f64>(out, published / weight, 16);
}

function judge(
  from: i32,
  to: i32,
  vectors: usize,
  dimensions: i32,
  scores: usize,
  sums: usize,
): void {
  const options = Batch.options;
  const nuisance = Batch.nuisance;
  const width = (<usize>dimensions) << 3;
  const weights = scores + 32;
  const lapse: f64 = Batch.fitLapse
    ? 1 / (1 + Math.exp(-load<f64>(nuisance + ((<usize>options) << 3))))
    : 0;
  let loss: f64 = 0;
  let right: f64 = 0;
  let published: f64 = 0;
  let total: f64 = 0;
  for (let t = from; t < to; t++) {
    const trial = Batch.stimuli + <usize>t * 12;
    const a = vectors + <usize>load<u32>(trial) * width;
    const b = vectors + <usize>load<u32>(trial, 4) * width;
    const c = vectors + <usize>load<u32>(trial, 8) * width;
    store<f64>(scores, (options === 2 ? dot(a, b, width) : dot(b, c, width)) + load<f64>(nuisance));
    store<f64>(scores, dot(a, c, width) + load<f64>(nuisance, 8), 8);
    if (options === 3) store<f64>(scores, dot(a, b, width) + load<f64>(nuisance, 16), 16);
    readWeights(<usize>t, weights);

    let top = -Infinity;
    for (let o = 0; o < options; o++) {
      const score = load<f64>(scores + ((<usize>o) << 3));
      if (!(score <= top)) top = score;
    }
    let sum: f64 = 0;
    for (let o = 0; o < options; o++) sum += Math.exp(load<f64>(scores + ((<usize>o) << 3)) - top);
    const spread = top + Math.log(sum);
    for (let o = 0; o < options; o++) {
      const weight = load<f64>(weights + ((<usize>o) << 3));
      total += weight;
      if (weight === 0) continue;
      const apart = spread - load<f64>(scores + ((<usize>o) << 3));
      loss +=
        weight *
        (lapse === 0 ? apart : -Math.log((1 - lapse) * Math.exp(-apart) + lapse / <f64>options));
    }
    Tied.find(options, scores, weights);
    right += Tied.held / <f64>Tied.tied;
    if (Tied.tied < options) published += Tied.held;
  }
  store<f64>(sums, loss);
  store<f64>(sums, right, 8);
  store<f64>(sums, published, 16);
  store<f64>(sums, total, 24);
}

/** Sums with two accumulators; the same two rows give the same bits in either order. */
function dot(a: usize, b: usize, width: usize): f64 {
  let sums = f64x2.splat(0);
  const end = a + width;
  for (; a + 16 <= end; a += 16, b += 16)
    sums = f64x2.add(sums, f64x2.mul(v128.load(a), v128.load(b)));
  let sum = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
  if (a < end) sum += load<f64>(a) * load<f64>(b);
  return sum;
}
