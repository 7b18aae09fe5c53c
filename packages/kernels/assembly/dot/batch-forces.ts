import { Batch, chunk } from './batch';
import { choiceForces } from './choice-forces';
import { dots } from './dots';
import { exp4 } from '../single';

/** Forces and sums of chunk `index` of a batch of `trials` trials; looks its rows up first. */
export function batchForces(index: i32, trials: i32): void {
  const from = index * chunk;
  const to = min(trials, from + chunk);
  gather(from, to);
  if (Batch.weightsPerTrial === 0 && !Batch.fitLapse) plain(index, from, to);
  else general(index, from, to);
}

function gather(from: i32, to: i32): void {
  const width = Batch.width;
  const stimuli = Batch.stimuli;
  const met = Batch.met;
  const step = Batch.step;
  let order = Batch.order + ((<usize>from) << 2);
  let place = Batch.places + <usize>from * 12;
  for (let t = from; t < to; t++, order += 4, place += 12) {
    const trial = stimuli + <usize>load<u32>(order) * 12;
    const a = load<u32>(trial);
    const b = load<u32>(trial, 4);
    const c = load<u32>(trial, 8);
    store<u32>(place, a * width);
    store<u32>(place, b * width, 4);
    store<u32>(place, c * width, 8);
    store<u32>(met + ((<usize>a) << 2), step);
    store<u32>(met + ((<usize>b) << 2), step);
    store<u32>(met + ((<usize>c) << 2), step);
  }
}

/** The largest of the lanes, in all lanes. */
function top4(x: v128): v128 {
  x = f32x4.pmax(x, v128.shuffle<f32>(x, x, 2, 3, 0, 1));
  return f32x4.pmax(x, v128.shuffle<f32>(x, x, 1, 0, 3, 2));
}

/**
 * Choices that weigh 1, no lapse. The logarithms of a chunk are one of a product: sums of
 * exponentials lie in 1 … 3, and 3³² is far from the largest number.
 */
function plain(index: i32, from: i32, to: i32): void {
  const rows = Batch.rows;
  const width = Batch.width;
  const three = Batch.options === 3;
  const nuisance = Batch.nuisance;
  const scale = <f32>Batch.scale;
  // Lanes are pairs ab, ac, bc; −∞ keeps a lane out of the choice.
  const shift = three
    ? f32x4(
        <f32>load<f64>(nuisance, 16),
        <f32>load<f64>(nuisance, 8),
        <f32>load<f64>(nuisance),
        -Infinity,
      )
    : f32x4(<f32>load<f64>(nuisance), <f32>load<f64>(nuisance, 8), -Infinity, -Infinity);
  let pull = f32x4.splat(0);
  let apart: f64 = 0;
  let product: f64 = 1;
  let place = Batch.places + <usize>from * 12;
  let force = Batch.forces + ((<usize>from) << 4);
  let order = Batch.order + ((<usize>from) << 2);
  const lanes = i32x4(0, 1, 2, 3);
  for (let t = from; t < to; t++, place += 12, force += 16, order += 4) {
    const choice = <i32>load<u8>(Batch.choices + <usize>load<u32>(order));
    const score = f32x4.add(
      dots(
        rows + <usize>load<u32>(place),
        rows + <usize>load<u32>(place, 4),
        rows + <usize>load<u32>(place, 8),
        width,
      ),
      shift,
    );
    const top = top4(score);
    const raised = f32x4.sub(score, top);
    const e = exp4(raised);
    let sum = f32x4.add(e, v128.shuffle<f32>(e, e, 2, 3, 0, 1));
    sum = f32x4.add(sum, v128.shuffle<f32>(sum, sum, 1, 0, 3, 2));
    const chosen = i32x4.eq(lanes, i32x4.splat(three ? 2 - choice : choice));
    const weight = f32x4.splat(scale);
    const slope = f32x4.sub(f32x4.mul(e, f32x4.div(weight, sum)), v128.and(weight, chosen));
    v128.store(force, slope);
    pull = f32x4.add(pull, slope);
    product *= <f64>f32x4.extract_lane(sum, 0);
    let own = v128.and(raised, chosen);
    own = v128.or(own, v128.shuffle<f32>(own, own, 2, 3, 0, 1));
    own = v128.or(own, v128.shuffle<f32>(own, own, 1, 0, 3, 2));
    apart += <f64>f32x4.extract_lane(own, 0);
  }
  const sums = Batch.sums + ((<usize>index) << 5);
  store<f64>(sums, Math.log(product) - apart);
  // Positions of options 0 and 1.
  store<f64>(sums, <f64>(three ? f32x4.extract_lane(pull, 2) : f32x4.extract_lane(pull, 0)), 8);
  store<f64>(sums, <f64>f32x4.extract_lane(pull, 1), 16);
  store<f64>(sums, 0, 24);
}

/** Any weights, with or without a lapse, in double precision from the scores on. */
function general(index: i32, from: i32, to: i32): void {
  const rows = Batch.rows;
  const sums = Batch.sums + ((<usize>index) << 5);
  for (let k = 0; k < 32; k += 8) store<f64>(sums + k, 0);
  let place = Batch.places + <usize>from * 12;
  let force = Batch.forces + ((<usize>from) << 4);
  let order = Batch.order + ((<usize>from) << 2);
  for (let t = from; t < to; t++, place += 12, force += 16, order += 4) {
    const score = dots(
      rows + <usize>load<u32>(place),
      rows + <usize>load<u32>(place, 4),
      rows + <usize>load<u32>(place, 8),
      Batch.width,
    );
    choiceForces(
      <usize>load<u32>(order),
      <f64>f32x4.extract_lane(score, 0),
      <f64>f32x4.extract_lane(score, 1),
      <f64>f32x4.extract_lane(score, 2),
      force,
      sums,
    );
  }
}
