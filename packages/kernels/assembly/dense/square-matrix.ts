import { at } from './at';
import { pairPlace } from './pair-place';

const block: i32 = 32;

/**
 * The symmetric items × items matrix of an upper triangle read row by row, less `mean`; zeros on
 * its diagonal. Each thread writes rows of its own.
 */
export function squareMatrix(
  thread: i32,
  threads: i32,
  triangle: usize,
  items: i32,
  mean: f64,
  square: usize,
): void {
  const row = (<usize>items) << 3;
  for (let top = thread * block; top < items; top += threads * block) {
    const bottom = min(top + block, items);
    for (let left = 0; left < items; left += block) {
      const right = min(left + block, items);
      for (let i = top; i < bottom; i++) {
        const line = at(triangle, pairPlace(i, 0, items));
        for (let j = max(left, i + 1); j < right; j++)
          store<f64>(at(square + <usize>i * row, j), load<f64>(at(line, j)) - mean);
      }
      for (let j = left; j < right; j++) {
        const line = at(triangle, pairPlace(j, 0, items));
        for (let i = max(top, j + 1); i < bottom; i++)
          store<f64>(at(square + <usize>i * row, j), load<f64>(at(line, i)) - mean);
      }
    }
    for (let i = top; i < bottom; i++) store<f64>(at(square + <usize>i * row, i), 0);
  }
}
