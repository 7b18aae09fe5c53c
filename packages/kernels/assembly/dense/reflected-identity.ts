import { addScaled } from './add-scaled';
import { at } from './at';
import { stripWidth } from './strip-width';

/**
 * `out` (size × size): Qᵀ for the Q of `tridiagonalise`, whose reflectors and halves these are. Each
 * thread does strips of columns. `own`: a strip's width of f64, of each thread.
 */
export function reflectedIdentity(
  thread: i32,
  threads: i32,
  reflectors: usize,
  halves: usize,
  size: i32,
  out: usize,
  own: usize,
): void {
  const row = (<usize>size) << 3;
  for (let left = thread * stripWidth; left < size; left += threads * stripWidth) {
    const width = min(stripWidth, size - left);
    const bytes = (<usize>width) << 3;
    const strip = at(out, left);
    for (let i = 0; i < size; i++) {
      memory.fill(strip + <usize>i * row, 0, bytes);
      if (i >= left && i < left + width) store<f64>(at(strip + <usize>i * row, i - left), 1);
    }
    for (let k = 0; k < size - 1; k++) {
      const half = load<f64>(at(halves, k));
      if (!(half > 0)) continue;
      const v = reflectors + <usize>k * row;
      memory.fill(own, 0, bytes);
      for (let i = k + 1; i < size; i++)
        addScaled(own, load<f64>(at(v, i)), strip + <usize>i * row, width);
      for (let i = k + 1; i < size; i++)
        addScaled(strip + <usize>i * row, -load<f64>(at(v, i)) / half, own, width);
    }
  }
}
