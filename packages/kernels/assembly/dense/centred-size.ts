/**
 * `sizes`: the mean of `values`, their norm less the mean, and its share of the norm before (0 for
 * all zeros).
 */
export function centredSize(values: usize, count: i32, sizes: usize): void {
  const mean = power(values, count, 0, false) / <f64>count;
  const before = Math.sqrt(power(values, count, 0, true));
  const norm = Math.sqrt(power(values, count, mean, true));
  store<f64>(sizes, mean);
  store<f64>(sizes, norm, 8);
  store<f64>(sizes, before === 0 ? 0 : norm / before, 16);
}

/** Sum of the values less `mean`, or of the squares of that. */
function power(values: usize, count: i32, mean: f64, squared: bool): f64 {
  const means = f64x2.splat(mean);
  let s0 = f64x2.splat(0);
  let s1 = f64x2.splat(0);
  let k = 0;
  for (; k + 4 <= count; k += 4, values += 32) {
    const a = f64x2.sub(v128.load(values), means);
    const b = f64x2.sub(v128.load(values, 16), means);
    s0 = f64x2.add(s0, squared ? f64x2.mul(a, a) : a);
    s1 = f64x2.add(s1, squared ? f64x2.mul(b, b) : b);
  }
  s0 = f64x2.add(s0, s1);
  let sum = f64x2.extract_lane(s0, 0) + f64x2.extract_lane(s0, 1);
  for (; k < count; k++, values += 8) {
    const a = load<f64>(values) - mean;
    sum += squared ? a * a : a;
  }
  return sum;
}
