/** Σ of f32 weights; none given: every trial weighs 1. */
export function totalWeight(weights: usize, length: i32, trials: i32): f64 {
  if (length === 0) return <f64>trials;
  let total: f64 = 0;
  for (let i = 0; i < length; i++) total += <f64>load<f32>(weights + ((<usize>i) << 2));
  return total;
}
