/** The step size after `made` of `total` steps: half a cosine from `rate` to 0, or constant. */
export function stepRate(rate: number, made: number, total: number, constant: boolean): number {
  return constant ? rate : (rate / 2) * (1 + Math.cos((Math.PI * made) / total));
}
