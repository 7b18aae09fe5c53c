import { at } from './at';
import { gatheredDot } from './gathered-dot';
import { pairPlace } from './pair-place';

/**
 * Adds to `sums[k]`, for `count` permutations p (each `items` i32), Σ a[pᵢ, pⱼ] (b[i, j] − mean) over
 * i < j. `a`: a symmetric items × items matrix; `b`: another, or where `triangle` the upper triangle
 * of one, read row by row. `room`: items f64 a permutation.
 *
 * The outer loop is over rows of `a`: a row is gathered from for every permutation while it is near,
 * and rows of `b` are read in a line, which a machine foresees; the other way about takes thrice as
 * long at 1,854 items.
 */
export function permutedInners(
  a: usize,
  b: usize,
  triangle: bool,
  mean: f64,
  items: i32,
  permutations: usize,
  count: i32,
  sums: usize,
  room: usize,
): void {
  const row = (<usize>items) << 3;
  const half = (<usize>items) << 2;
  for (let k = 0; k < count; k++) {
    const order = permutations + <usize>k * half;
    const places = room + <usize>k * row;
    for (let i = 0; i < items; i++) {
      const from = load<u32>(order + ((<usize>i) << 2));
      store<u32>(places + ((<usize>i) << 2), from << 3);
      store<i32>(places + half + ((<usize>from) << 2), i);
    }
  }
  for (let from = 0; from < items; from++) {
    const own = a + <usize>from * row;
    for (let k = 0; k < count; k++) {
      const places = room + <usize>k * row;
      const i = load<i32>(places + half + ((<usize>from) << 2));
      const next = i + 1;
      const values = at(b, triangle ? pairPlace(i, next, items) : i * items + next);
      const sum = gatheredDot(own, places + ((<usize>next) << 2), values, mean, items - next);
      store<f64>(at(sums, k), load<f64>(at(sums, k)) + sum);
    }
  }
}
