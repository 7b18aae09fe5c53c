import { adamMoved } from './adam4';
import { Batch } from './batch';

/**
 * A step of Adam on columns `from` … `to` − 1 bytes of f32 rows, then x ≥ 0; the gradient is set back
 * to 0. Items the batch did not meet have no gradient to read. `scale` and `correction`: `rate` and
 * `unbias` of `adamMoved`. `published`: the slope follows the sign of x, 0.01 pushes from below 0, and
 * nothing is projected.
 */
export function adamProjected(
  rows: usize,
  gradient: usize,
  first: usize,
  second: usize,
  items: i32,
  width: u32,
  from: u32,
  to: u32,
  penalty: f32,
  scale: f32,
  correction: f32,
  published: bool,
): void {
  const zero = f32x4.splat(0);
  const slope = f32x4.splat(penalty);
  const rate = f32x4.splat(scale);
  const unbias = f32x4.splat(correction);
  for (let i = 0; i < items; i++) {
    const row = <usize>i * <usize>width;
    const met = load<u32>(Batch.met + ((<usize>i) << 2)) === Batch.step;
    for (let at = row + from; at < row + to; at += 16) {
      const x = v128.load(rows + at);
      let g = zero;
      if (met) {
        g = v128.load(gradient + at);
        v128.store(gradient + at, zero);
      }
      if (published) {
        const above = v128.and(slope, f32x4.gt(x, zero));
        const below = f32x4.add(slope, f32x4.splat(0.01));
        g = f32x4.add(g, f32x4.sub(above, v128.and(below, f32x4.lt(x, zero))));
      } else g = f32x4.add(g, slope);
      const moved = adamMoved(x, first + at, second + at, g, rate, unbias);
      // pmax gives its first argument unless it is smaller: a value that is no number stays visible.
      v128.store(rows + at, published ? moved : f32x4.pmax(moved, zero));
    }
  }
}
