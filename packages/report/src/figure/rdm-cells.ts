/** Most cells a picture has along one side. */
export const mostCells = 200;

/**
 * A symmetric matrix of dissimilarities as at most 200 × 200 cells, each the mean of the pairs of
 * different items it covers (NaN where it covers none). `order` says which item lies where.
 */
export function rdmCells(
  order: readonly number[],
  distance: (a: number, b: number) => number,
): { readonly side: number; readonly cells: Float64Array } {
  const n = order.length;
  const side = Math.min(n, mostCells);
  const sums = new Float64Array(side * side);
  const counts = new Uint32Array(side * side);
  for (let i = 0; i < n; i++) {
    const row = Math.floor((i * side) / n);
    for (let j = i + 1; j < n; j++) {
      const at = row * side + Math.floor((j * side) / n);
      sums[at] += distance(order[i], order[j]);
      counts[at] += 1;
    }
  }
  const cells = new Float64Array(side * side).fill(Number.NaN);
  for (let row = 0; row < side; row++) {
    for (let column = row; column < side; column++) {
      const at = row * side + column;
      if (counts[at] === 0) continue;
      cells[at] = sums[at] / counts[at];
      cells[column * side + row] = cells[at];
    }
  }
  return { side, cells };
}
