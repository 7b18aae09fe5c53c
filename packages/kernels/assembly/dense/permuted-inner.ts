import { at } from './at';
import { gatheredDot } from './gathered-dot';
import { rowPlaces } from './row-places';

/**
 * Σᵢⱼ a[pᵢ, pⱼ] b[i, j] of two symmetric items × items matrices, p the permutation `order`.
 * `places`: room for `items` u32.
 */
export function permutedInner(a: usize, b: usize, items: i32, order: usize, places: usize): f64 {
  const row = (<usize>items) << 3;
  rowPlaces(order, items, places);
  let diagonal: f64 = 0;
  let upper: f64 = 0;
  for (let i = 0; i < items; i++) {
    const place = load<u32>(places + ((<usize>i) << 2));
    const own = a + <usize>(place >> 3) * row;
    const values = at(b + <usize>i * row, i);
    diagonal += load<f64>(own + place) * load<f64>(values);
    upper += gatheredDot(own, places + ((<usize>i + 1) << 2), values + 8, 0, items - 1 - i);
  }
  return diagonal + 2 * upper;
}
