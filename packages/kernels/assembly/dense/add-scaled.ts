/** to[k] += scale · from[k]. */
export function addScaled(to: usize, scale: f64, from: usize, count: i32): void {
  const scales = f64x2.splat(scale);
  let k = 0;
  for (; k + 4 <= count; k += 4, to += 32, from += 32) {
    v128.store(to, f64x2.add(v128.load(to), f64x2.mul(scales, v128.load(from))));
    v128.store(to, f64x2.add(v128.load(to, 16), f64x2.mul(scales, v128.load(from, 16))), 16);
  }
  for (; k < count; k++, to += 8, from += 8)
    store<f64>(to, load<f64>(to) + scale * load<f64>(from));
}
