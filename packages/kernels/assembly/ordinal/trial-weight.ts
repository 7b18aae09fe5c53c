import { choices, options, weighting, weights } from './problem';

/** What option `o` of trial `t` weighs. */
export function trialWeight(t: i32, o: i32): f64 {
  if (weighting === 2) return <f64>load<f32>(weights + ((<usize>(t * options + o)) << 2));
  if (<i32>load<u8>(choices + <usize>t) !== o) return 0;
  return weighting === 0 ? 1 : <f64>load<f32>(weights + ((<usize>t) << 2));
}
