import type { ChoiceRows } from '../shared/choice-rows.ts';

/** Exponents spread wider than this would vanish beside each other. */
const widest = 600;

/**
 * For each way the table's items may stand among `items` others, the weighted mean over rows of −log
 * softmax of the chosen pair; NaN where no row is left. `scaled`: items × items, s / T.
 */
export function meanLoss(
  { count, triplets, options, weights }: ChoiceRows,
  ways: readonly Int32Array[],
  scaled: Float64Array,
  items: number,
): Float64Array {
  let [least, most] = [Infinity, -Infinity];
  for (const value of scaled) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  // One exponential a pair rather than a row, where that loses nothing.
  const middle = (most + least) / 2;
  const powers = most - least < widest ? scaled.map((value) => Math.exp(value - middle)) : null;
  const loss = powers
    ? (chosen: number, other: number, third: number) =>
        Math.log1p((powers[other] + (third < 0 ? 0 : powers[third])) / powers[chosen])
    : (chosen: number, other: number, third: number) => {
        const a = scaled[other] - scaled[chosen];
        const b = third < 0 ? -Infinity : scaled[third] - scaled[chosen];
        const top = Math.max(0, a, b);
        return top + Math.log(Math.exp(-top) + Math.exp(a - top) + Math.exp(b - top));
      };
  return Float64Array.from(ways, (places) => {
    let sum = 0;
    let total = 0;
    for (let row = 0; row < count; row++) {
      const a = places[triplets[3 * row]];
      const b = places[triplets[3 * row + 1]];
      const c = places[triplets[3 * row + 2]];
      if ((a | b | c) < 0) continue;
      total += weights[row];
      const third = options === 3 ? b * items + c : -1;
      sum += weights[row] * loss(a * items + b, a * items + c, third);
    }
    return total > 0 ? sum / total : NaN;
  });
}
