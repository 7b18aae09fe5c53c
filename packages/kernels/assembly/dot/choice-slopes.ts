import { Batch } from './batch';
import { checkTrials } from './check-trials';
import { readTrials } from './place-batch';
import { totalWeight } from './total-weight';

/** Rows and columns copied at a time. */
const square: i32 = 32;

/**
 * `kindred/choice-slopes@1`. One thread does it all: three looks and exponentials a trial are little
 * beside the products of matrices it stands between.
 */
export function choiceSlopes(
  thread: i32,
  threads: i32,
  out: usize,
  scratch: usize,
  similarities: usize,
  stimuli: usize,
  choices: usize,
  weights: usize,
  slopes: usize,
  weightsLength: i32,
  trials: i32,
  items: i32,
  options: i32,
): void {
  readTrials(stimuli, choices, weights, weightsLength, trials, options, 0, false, false);
  if (!checkTrials(thread, out, trials, items) || thread !== 0) return;
  const three = options === 3;
  const scale: f64 = 1 / totalWeight(weights, weightsLength, trials);
  const width = (<usize>items) << 3;
  memory.fill(slopes, 0, <usize>items * width);
  let loss: f64 = 0;
  for (let t: usize = 0; t < <usize>trials; t++) {
    const trial = stimuli + t * 12;
    const a = <usize>load<u32>(trial);
    const b = <usize>load<u32>(trial, 4);
    const c = <usize>load<u32>(trial, 8);
    const ab = a * width + (b << 3);
    const ac = a * width + (c << 3);
    const bc = b * width + (c << 3);
    const s0 = load<f64>(similarities + (three ? bc : ab));
    const s1 = load<f64>(similarities + ac);
    const s2 = three ? load<f64>(similarities + ab) : -Infinity;
    let w0: f64 = 0;
    let w1: f64 = 0;
    let w2: f64 = 0;
    if (Batch.weightsPerTrial > 1) {
      const at = weights + ((t * <usize>options) << 2);
      w0 = <f64>load<f32>(at);
      w1 = <f64>load<f32>(at, 4);
      if (three) w2 = <f64>load<f32>(at, 8);
    } else {
      const weight: f64 = Batch.weightsPerTrial === 0 ? 1 : <f64>load<f32>(weights + (t << 2));
      const choice = load<u8>(choices + t);
      if (choice === 0) w0 = weight;
      else if (choice === 1) w1 = weight;
      else w2 = weight;
    }
    const top = max(s0, max(s1, s2));
    const e0 = Math.exp(s0 - top);
    const e1 = Math.exp(s1 - top);
    const e2 = three ? Math.exp(s2 - top) : 0;
    const sum = e0 + e1 + e2;
    const spread = top + Math.log(sum);
    loss += w0 * (spread - s0) + w1 * (spread - s1);
    if (three) loss += w2 * (spread - s2);
    const credits = scale * (w0 + w1 + w2);
    const f0 = (e0 / sum) * credits - scale * w0;
    const f1 = (e1 / sum) * credits - scale * w1;
    if (three) {
      add(slopes, width, b, c, f0);
      add(slopes, width, a, b, (e2 / sum) * credits - scale * w2);
    } else add(slopes, width, a, b, f0);
    add(slopes, width, a, c, f1);
  }
  mirror(slopes, items);
  store<f64>(out, loss * scale);
}

/** Adds to a pair's entry above the diagonal: the fewer places are written, the more stay in the cache. */
function add(slopes: usize, width: usize, i: usize, j: usize, value: f64): void {
  const at = slopes + min(i, j) * width + (max(i, j) << 3);
  store<f64>(at, load<f64>(at) + value);
}

/** Copies what is above the diagonal below it, in squares of rows and columns. */
function mirror(slopes: usize, items: i32): void {
  const width = (<usize>items) << 3;
  for (let down = 0; down < items; down += square)
    for (let along = 0; along <= down; along += square)
      for (let i = down; i < min(items, down + square); i++)
        for (let j = along; j < min(i, along + square); j++)
          store<f64>(
            slopes + <usize>i * width + ((<usize>j) << 3),
            load<f64>(slopes + <usize>j * width + ((<usize>i) << 3)),
          );
}
