import { Matrix, PCA } from '@saehrimnir/druidjs';

/**
 * First two principal components of the rows (druidjs, seeded), scaled into a square of side 1 with
 * the same scale on both axes; and the share of variance they hold. Null with fewer than 2 columns
 * or 3 rows.
 */
export function mapPoints(
  values: Float64Array,
  dimensions: number,
  seed: number,
): { readonly points: readonly (readonly [number, number])[]; readonly share: number } | null {
  const n = values.length / dimensions;
  if (dimensions < 2 || n < 3) return null;
  const means = Float64Array.from({ length: dimensions }, (_, column) => {
    let sum = 0;
    for (let row = 0; row < n; row++) sum += values[row * dimensions + column];
    return sum / n;
  });
  const centred = values.map((value, at) => value - means[at % dimensions]);
  const rows = new Matrix(n, dimensions, (row, column) => centred[row * dimensions + column]);
  const flat = new PCA(rows, { d: 2, seed }).transform();
  const at = (row: number, axis: number) => flat.entry(row, axis);
  const all = Array.from({ length: n }, (_, row) => [at(row, 0), at(row, 1)] as const);
  const squares = (numbers: Iterable<number>) =>
    Array.from(numbers).reduce((sum, value) => sum + value * value, 0);
  const total = squares(centred);
  if (total === 0 || !all.flat().every(Number.isFinite)) return null;
  const low = [0, 1].map((axis) => Math.min(...all.map((point) => point[axis])));
  const high = [0, 1].map((axis) => Math.max(...all.map((point) => point[axis])));
  const size = Math.max(high[0] - low[0], high[1] - low[1]) || 1;
  const middle = [0, 1].map((axis) => (low[axis] + high[axis]) / 2);
  return {
    points: all.map(
      ([x, y]) => [0.5 + (x - middle[0]) / size, 0.5 + (y - middle[1]) / size] as const,
    ),
    share: squares(all.flat()) / total,
  };
}
