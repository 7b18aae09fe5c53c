/**
 * One step of Adam (0.9, 0.999, 1e-8) on four single-precision numbers and their moments. `rate` is
 * the step size over 1 − 0.9^step, `unbias` 1 / (1 − 0.999^step). Returns what they moved to, not
 * stored.
 */
export function adamMoved(
  x: v128,
  first: usize,
  second: usize,
  slope: v128,
  rate: v128,
  unbias: v128,
): v128 {
  const mean = f32x4.add(
    f32x4.mul(f32x4.splat(0.9), v128.load(first)),
    f32x4.mul(f32x4.splat(0.1), slope),
  );
  const square = f32x4.add(
    f32x4.mul(f32x4.splat(0.999), v128.load(second)),
    f32x4.mul(f32x4.splat(0.001), f32x4.mul(slope, slope)),
  );
  v128.store(first, mean);
  v128.store(second, square);
  const size = f32x4.add(f32x4.sqrt(f32x4.mul(square, unbias)), f32x4.splat(1e-8));
  return f32x4.sub(x, f32x4.div(f32x4.mul(rate, mean), size));
}

/** The same in place. */
export function adam4(
  at: usize,
  first: usize,
  second: usize,
  slope: v128,
  rate: v128,
  unbias: v128,
): void {
  v128.store(at, adamMoved(v128.load(at), first, second, slope, rate, unbias));
}
