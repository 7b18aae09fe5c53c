/**
 * Σ row[places[k]] (values[k] − mean) over `count` entries; `places` are bytes into the row (u32).
 */
export function gatheredDot(row: usize, places: usize, values: usize, mean: f64, count: i32): f64 {
  const means = f64x2.splat(mean);
  let s0 = f64x2.splat(0);
  let s1 = f64x2.splat(0);
  let k = 0;
  for (; k + 4 <= count; k += 4, places += 16, values += 32) {
    let a = v128.load64_zero(row + load<u32>(places));
    a = v128.load_lane<f64>(row + load<u32>(places, 4), a, 1);
    let b = v128.load64_zero(row + load<u32>(places, 8));
    b = v128.load_lane<f64>(row + load<u32>(places, 12), b, 1);
    s0 = f64x2.add(s0, f64x2.mul(a, f64x2.sub(v128.load(values), means)));
    s1 = f64x2.add(s1, f64x2.mul(b, f64x2.sub(v128.load(values, 16), means)));
  }
  s0 = f64x2.add(s0, s1);
  let sum = f64x2.extract_lane(s0, 0) + f64x2.extract_lane(s0, 1);
  for (; k < count; k++, places += 4, values += 8)
    sum += load<f64>(row + load<u32>(places)) * (load<f64>(values) - mean);
  return sum;
}
