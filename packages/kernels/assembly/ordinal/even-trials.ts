import { carefulTrial, lapsed } from './careful-trial';
import { choices, forces, options, strengths, trials } from './problem';

/** Chances below this are left to the careful trial; products are taken to their log before. */
const tiny: f64 = 1e-140;

/** Slopes that the last block's trials add up to. */
export let evenPull0: f64 = 0;
export let evenPull1: f64 = 0;
export let evenLapse: f64 = 0;

/**
 * Σ −ln P' of trials `first` to `end` that weigh 1 each, as `carefulTrial` has it: from strengths,
 * without an exponential a trial, and one logarithm for the product of many chances.
 */
export function evenTrials(first: i32, end: i32, positions: usize, lapse: f64): f64 {
  const three = options === 3;
  const boost0 = Math.exp(load<f64>(positions));
  const boost1 = Math.exp(load<f64>(positions, 8));
  const boost2 = three ? Math.exp(load<f64>(positions, 16)) : 0;
  const kept = 1 - lapse;
  const guess = lapse / <f64>options;
  const slope = lapse * kept;
  let loss: f64 = 0;
  let product: f64 = 1;
  evenPull0 = evenPull1 = evenLapse = 0;
  let pull0: f64 = 0;
  let pull1: f64 = 0;
  let entry = trials + ((<usize>(first * options)) << 2);
  let force = forces + ((<usize>(first * options)) << 3);
  const step = <usize>options;
  for (let t = first; t < end; t++, entry += step << 2, force += step << 3) {
    let p0 = boost0 * load<f64>(strengths + ((<usize>load<i32>(entry)) << 3));
    let p1 = boost1 * load<f64>(strengths + ((<usize>load<i32>(entry, 4)) << 3));
    let p2: f64 = 0;
    if (three) p2 = boost2 * load<f64>(strengths + ((<usize>load<i32>(entry, 8)) << 3));
    const choice = <i32>load<u8>(choices + <usize>t);
    const chosen = choice === 0 ? p0 : choice === 1 ? p1 : p2;
    const norm = 1 / (p0 + p1 + p2);
    let p = chosen * norm;
    if (!(chosen > tiny) || !(p > tiny)) {
      loss += carefulTrial(t, positions, lapse, 1);
      evenLapse += lapsed;
      pull0 += load<f64>(force);
      pull1 += load<f64>(force, 8);
      continue;
    }
    let credit: f64 = 1;
    if (lapse !== 0) {
      const mixed = kept * p + guess;
      credit = (kept * p) / mixed;
      evenLapse += (slope * (p - 1 / <f64>options)) / mixed;
      p = mixed;
    }
    product *= p;
    if (product < tiny) {
      loss -= Math.log(product);
      product = 1;
    }
    const scale = norm * credit;
    p0 = p0 * scale - (choice === 0 ? credit : 0);
    p1 = p1 * scale - (choice === 1 ? credit : 0);
    store<f64>(force, p0);
    store<f64>(force, p1, 8);
    if (three) store<f64>(force, p2 * scale - (choice === 2 ? credit : 0), 16);
    pull0 += p0;
    pull1 += p1;
  }
  evenPull0 = pull0;
  evenPull1 = pull1;
  return loss - Math.log(product);
}
