/**
 * The p-quantile by linear interpolation between order statistics (Hyndman & Fan type 7, the
 * default of numpy and R). `sorted` ascending and not empty; p in [0, 1].
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
