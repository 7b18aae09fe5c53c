/** The step size after `made` of `total` steps: half a cosine from `rate` to 0, or constant. */
export function stepRate(rate: f64, made: f64, total: f64, constant: bool): f64 {
  return constant ? rate : (rate / 2) * (1 + Math.cos((Math.PI * made) / total));
}
