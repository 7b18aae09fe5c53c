/** Points as the crowd kernel law sees them: P(b is nearer a than c) = (mu + d²ac) / (2 mu + d²ab + d²ac). */
export interface CrowdKernel {
  readonly items: number;
  /** items × items, symmetric: mu + squared distance. */
  readonly spread: Float64Array;
  /** Natural logarithms of `spread`. */
  readonly logs: Float64Array;
}

/** `points` are items × dimensions, row by row; `mu` > 0. */
export function crowdKernel(points: Float64Array, dimensions: number, mu: number): CrowdKernel {
  const items = points.length / dimensions;
  const spread = new Float64Array(items * items);
  for (let a = 0; a < items; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = mu;
      for (let k = 0; k < dimensions; k++)
        sum += (points[a * dimensions + k] - points[b * dimensions + k]) ** 2;
      spread[a * items + b] = sum;
      spread[b * items + a] = sum;
    }
  }
  return { items, spread, logs: spread.map(Math.log) };
}
