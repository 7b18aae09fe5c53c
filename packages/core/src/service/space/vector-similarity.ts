import type { Similarity } from '../../contract/similarity.ts';

type Vector = ArrayLike<number>;

function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) sum += a[k] * b[k];
  return sum;
}

/** Squared Euclidean distance. */
export function squaredDistance(a: Vector, b: Vector): number {
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) sum += (a[k] - b[k]) ** 2;
  return sum;
}

/** Similarities by name; larger is nearer. Cosine is undefined (NaN) for a vector of zeros. */
export const vectorSimilarity: Readonly<Record<Similarity, (a: Vector, b: Vector) => number>> = {
  dot,
  cosine: (a, b) => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b)),
  euclidean: (a, b) => -Math.sqrt(squaredDistance(a, b)),
};
