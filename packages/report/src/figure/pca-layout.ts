import { Matrix, PCA } from '@saehrimnir/druidjs';
import type { Embedding } from '@kindred/core';

/** First two principal components of the rows and the share of variance they hold; null without any. */
export function pcaLayout(
  { values, dimensions }: Pick<Embedding, 'values' | 'dimensions'>,
  seed: number,
): { readonly points: readonly (readonly [number, number])[]; readonly share: number } | null {
  const n = values.length / dimensions;
  const means = Float64Array.from({ length: dimensions }, (_, column) => {
    let sum = 0;
    for (let row = 0; row < n; row++) sum += values[row * dimensions + column];
    return sum / n;
  });
  const centred = values.map((value, at) => value - means[at % dimensions]);
  const squares = (numbers: Iterable<number>) =>
    Array.from(numbers).reduce((sum, value) => sum + value * value, 0);
  const total = squares(centred);
  if (total === 0) return null;
  const rows = new Matrix(n, dimensions, (row, column) => centred[row * dimensions + column]);
  const flat = new PCA(rows, { d: 2, seed }).transform();
  const points = Array.from(
    { length: n },
    (_, row) => [flat.entry(row, 0), flat.entry(row, 1)] as const,
  );
  return { points, share: squares(points.flat()) / total };
}
