import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * Wilson score interval of a proportion (Wilson 1927). `share` in [0, 1] may come from fractional
 * successes (ties counting 1/k); `n` > 0. Returns [low, high] within [0, 1].
 */
export function wilsonInterval(share: number, n: number, level = 0.95): readonly [number, number] {
  const z = normalQuantile((1 + level) / 2, 0, 1);
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half =
    (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
