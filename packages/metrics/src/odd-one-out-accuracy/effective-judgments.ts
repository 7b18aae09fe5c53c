import { trialKey } from '../choice-agreement/trial-key.ts';
import type { ChoiceRows } from '../shared/choice-rows.ts';

/**
 * How many unordered triplets the rows with a place are worth: (Σ w)² / Σ w² over them, w the summed weight
 * of a triplet's judgments (Kish 1965, §11.7); 0 where there is none.
 */
export function effectiveJudgments(
  { count, triplets, weights }: ChoiceRows,
  places: Int32Array,
): number {
  const sums = new Map<number, number>();
  for (let row = 0; row < count; row++) {
    const [a, b, c] = [0, 1, 2].map((k) => triplets[3 * row + k]);
    if (Math.min(places[a], places[b], places[c]) < 0) continue;
    const key = trialKey(a, b, c, places.length, false);
    sums.set(key, (sums.get(key) ?? 0) + weights[row]);
  }
  let [sum, squares] = [0, 0];
  for (const weight of sums.values()) {
    sum += weight;
    squares += weight ** 2;
  }
  return squares > 0 ? sum ** 2 / squares : 0;
}
