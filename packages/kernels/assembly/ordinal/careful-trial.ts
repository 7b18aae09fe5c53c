import { forces, options, squares, trials } from './problem';
import { score } from './score';
import { trialWeight } from './trial-weight';

let score0: f64 = 0;
let score1: f64 = 0;
let score2: f64 = 0;

/** Slope of the last trial's loss in the lapse's logit. */
export let lapsed: f64 = 0;

/**
 * Σ weight · −ln P' of one trial, any weights, no underflow; P(o) ∝ exp(steepness · score). Its
 * slope in each score goes into `forces`. `positions` is where those parameters are.
 */
export function carefulTrial(t: i32, positions: usize, lapse: f64, steepness: f64): f64 {
  const first = t * options;
  const entry = trials + ((<usize>first) << 2);
  let top: f64 = -Infinity;
  for (let o = 0; o < options; o++) {
    const s = load<f64>(squares + ((<usize>load<i32>(entry + ((<usize>o) << 2))) << 3));
    const value = steepness * (score(s) + load<f64>(positions + ((<usize>o) << 3)));
    put(o, value);
    // Not a plain maximum: what is not a number must stay one.
    if (!(value <= top)) top = value;
  }
  let sum: f64 = 0;
  for (let o = 0; o < options; o++) sum += Math.exp(at(o) - top);
  const spread = top + Math.log(sum);

  const guess = lapse / <f64>options;
  const force = forces + ((<usize>first) << 3);
  let loss: f64 = 0;
  let credits: f64 = 0;
  lapsed = 0;
  for (let o = 0; o < options; o++) {
    const weight = trialWeight(t, o);
    let credit = weight;
    if (weight !== 0) {
      if (lapse === 0) loss += weight * (spread - at(o));
      else {
        const p = Math.exp(at(o) - spread);
        const mixed = (1 - lapse) * p + guess;
        loss -= weight * Math.log(mixed);
        credit = (weight * (1 - lapse) * p) / mixed;
        lapsed += (weight * (p - 1 / <f64>options)) / mixed;
      }
    }
    credits += credit;
    store<f64>(force + ((<usize>o) << 3), -credit);
  }
  lapsed *= lapse * (1 - lapse);
  for (let o = 0; o < options; o++) {
    const place = force + ((<usize>o) << 3);
    store<f64>(place, load<f64>(place) + credits * Math.exp(at(o) - spread));
  }
  return loss;
}

function put(o: i32, value: f64): void {
  if (o === 0) score0 = value;
  else if (o === 1) score1 = value;
  else score2 = value;
}

function at(o: i32): f64 {
  return o === 0 ? score0 : o === 1 ? score1 : score2;
}
