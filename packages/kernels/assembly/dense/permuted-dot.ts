import { at } from './at';

/** Σ k[pᵢ] l[i], p the permutation `order` (i32), or none where that is 0. */
export function permutedDot(k: usize, l: usize, order: usize, count: i32): f64 {
  let sum: f64 = 0;
  for (let i = 0; i < count; i++) {
    const from = order === 0 ? i : load<i32>(order + ((<usize>i) << 2));
    sum += load<f64>(at(k, from)) * load<f64>(at(l, i));
  }
  return sum;
}
