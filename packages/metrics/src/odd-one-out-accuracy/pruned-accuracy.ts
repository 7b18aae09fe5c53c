import type { ChoiceRows } from '../shared/choice-rows.ts';

/** Vectors read by dot products, with the rank of each item's dimensions. */
interface Ranked {
  readonly dimensions: number;
  readonly values: Float64Array;
  readonly ranks: Int32Array;
}

/**
 * The weighted share of choices predicted where each item keeps only its 1, 2 … all largest dimensions and
 * the others are 0 (Hebart et al. 2020). A dimension counts between two items once both keep it, so that
 * one pass over the dimensions gives every similarity. Ties as in the metric. NaN where no row is left.
 */
export function prunedAccuracy(
  { count, triplets, options, weights }: ChoiceRows,
  places: Int32Array,
  vectors: Ranked,
  ties: 'shared' | 'wrong',
): Float64Array {
  const { dimensions } = vectors;
  const hits = new Float64Array(dimensions);
  const similarities = [0, 1, 2].map(() => new Float64Array(dimensions));
  const [chosen, other, third] = similarities;
  // As far as rounding may set equal similarities apart.
  const tolerance = 1e-12 * vectors.values.reduce((most, value) => Math.max(most, value ** 2), 0);
  let total = 0;
  for (let row = 0; row < count; row++) {
    const [a, b, c] = [0, 1, 2].map((k) => places[triplets[3 * row + k]]);
    if (Math.min(a, b, c) < 0) continue;
    total += weights[row];
    similarityByKept(chosen, a, b, vectors);
    similarityByKept(other, a, c, vectors);
    if (options === 3) similarityByKept(third, b, c, vectors);
    else third.fill(-Infinity);
    for (let k = 0; k < dimensions; k++) {
      const rival = Math.max(other[k], third[k]);
      if (chosen[k] > rival + tolerance) hits[k] += weights[row];
      else if (ties === 'shared' && chosen[k] >= rival - tolerance) {
        const best = Math.max(chosen[k], rival) - tolerance;
        hits[k] += weights[row] / (1 + Number(other[k] >= best) + Number(third[k] >= best));
      }
    }
  }
  return hits.map((hit) => hit / total);
}

function similarityByKept(
  out: Float64Array,
  a: number,
  b: number,
  { dimensions, values, ranks }: Ranked,
): void {
  out.fill(0);
  for (let k = 0; k < dimensions; k++) {
    const [i, j] = [a * dimensions + k, b * dimensions + k];
    out[Math.max(ranks[i], ranks[j])] += values[i] * values[j];
  }
  for (let k = 1; k < dimensions; k++) out[k] += out[k - 1];
}
