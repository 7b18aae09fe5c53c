/**
 * The place of each of an item's dimensions among its own by value, from 0 for the largest; equal ones by
 * their order. items × dimensions, like `values`.
 */
export function dimensionRanks(values: Float64Array, dimensions: number): Int32Array {
  const ranks = new Int32Array(values.length);
  const order = Int32Array.from({ length: dimensions }, (_, k) => k);
  for (let from = 0; from < values.length; from += dimensions) {
    order.sort((a, b) => values[from + b] - values[from + a] || a - b);
    order.forEach((dimension, rank) => (ranks[from + dimension] = rank));
  }
  return ranks;
}
