import { forces, law, options, shape, strengths, trials } from './problem';
import { trialWeight } from './trial-weight';

/**
 * Σ weight · mean over the other options of max(0, margin − score + other score), squared for SOE,
 * of trials `first` to `end`; its slope in each score goes into `forces`.
 */
export function marginTrials(first: i32, end: i32, positions: usize): f64 {
  const squared = law === 4;
  const share = 1 / <f64>(options - 1);
  let loss: f64 = 0;
  for (let t = first; t < end; t++) {
    const force = forces + ((<usize>(t * options)) << 3);
    for (let o = 0; o < options; o++) store<f64>(force + ((<usize>o) << 3), 0);
    for (let o = 0; o < options; o++) {
      const weight = share * trialWeight(t, o);
      if (weight === 0) continue;
      const room = shape - scoreAt(t, o, positions);
      const from = force + ((<usize>o) << 3);
      for (let other = 0; other < options; other++) {
        if (other === o) continue;
        const lack = room + scoreAt(t, other, positions);
        if (lack <= 0) continue;
        loss += weight * (squared ? lack * lack : lack);
        const push = weight * (squared ? 2 * lack : 1);
        const to = force + ((<usize>other) << 3);
        store<f64>(to, load<f64>(to) + push);
        store<f64>(from, load<f64>(from) - push);
      }
    }
  }
  return loss;
}

function scoreAt(t: i32, o: i32, positions: usize): f64 {
  const pair = load<i32>(trials + ((<usize>(t * options + o)) << 2));
  return load<f64>(strengths + ((<usize>pair) << 3)) + load<f64>(positions + ((<usize>o) << 3));
}
