/**
 * Step size over the correction of Adam's first moment, and the correction of its second, after
 * `made` of `total` steps: half a cosine from `rate` to 0, or constant.
 */
export function adamRates(
  rate: number,
  made: number,
  total: number,
  constant: boolean,
): readonly [rate: number, correction: number] {
  const length = constant ? rate : (rate / 2) * (1 + Math.cos((Math.PI * made) / total));
  return [length / (1 - 0.9 ** (made + 1)), 1 / (1 - 0.999 ** (made + 1))];
}
