import type { ChoiceRows } from './choice-rows.ts';
import type { Geometry } from './geometry.ts';

/**
 * The weighted share of choices a geometry predicts: those whose pair is the nearest. A k-way tie
 * for the nearest counts 1/k (`shared`) or nothing (`wrong`). `places` says where each item of the
 * table stands in the geometry; rows with one at −1 are left out. NaN where no row is left.
 */
export function predictedShare(
  { count, triplets, options, weights }: ChoiceRows,
  places: Int32Array,
  { distances, items, tolerance }: Geometry,
  ties: 'shared' | 'wrong',
): number {
  let hits = 0;
  let total = 0;
  for (let row = 0; row < count; row++) {
    const a = places[triplets[3 * row]];
    const b = places[triplets[3 * row + 1]];
    const c = places[triplets[3 * row + 2]];
    if ((a | b | c) < 0) continue;
    total += weights[row];
    const chosen = distances[a * items + b];
    const other = distances[a * items + c];
    const third = options === 3 ? distances[b * items + c] : Infinity;
    const rival = Math.min(other, third);
    // Without a branch: which way it goes is as good as random.
    hits += weights[row] * Number(chosen < rival - tolerance);
    if (ties === 'shared' && Math.abs(chosen - rival) <= tolerance) {
      const best = Math.min(chosen, rival) + tolerance;
      hits += weights[row] / (1 + Number(other <= best) + Number(third <= best));
    }
  }
  return total > 0 ? hits / total : NaN;
}
