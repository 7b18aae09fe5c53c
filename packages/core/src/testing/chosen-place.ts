import type { Vectors } from '../contract/vectors.ts';

/** The place somebody with these vectors names: the option nearer the anchor, or the odd one. */
export function chosenPlace(
  vectors: Pick<Vectors, 'dimensions' | 'values' | 'similarity'>,
  shown: ArrayLike<number>,
  structure: 'anchored' | 'odd-one-out',
): number {
  const near = (a: number, b: number) => nearness(vectors, shown[a], shown[b]);
  // The pair that excludes a place is the nearest where that place is the odd one.
  const pairs =
    structure === 'anchored' ? [near(0, 1), near(0, 2)] : [near(1, 2), near(0, 2), near(0, 1)];
  return pairs.indexOf(Math.max(...pairs));
}

function nearness(
  { dimensions, values, similarity }: Parameters<typeof chosenPlace>[0],
  a: number,
  b: number,
) {
  let dot = 0;
  let squares = 0;
  let lengths = [0, 0];
  for (let d = 0; d < dimensions; d++) {
    const [x, y] = [values[a * dimensions + d], values[b * dimensions + d]];
    dot += x * y;
    squares += (x - y) ** 2;
    lengths = [lengths[0] + x * x, lengths[1] + y * y];
  }
  if (similarity === 'dot') return dot;
  return similarity === 'cosine' ? dot / Math.sqrt(lengths[0] * lengths[1]) : -squares;
}
