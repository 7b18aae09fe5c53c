import type { ChoiceRows } from '../shared/choice-rows.ts';

/**
 * For each way the table's items may stand among `items` others, the weighted mean over rows of −log
 * softmax of the chosen pair; NaN where no row is left. `scaled`: items × items, s / T.
 */
export function meanLoss(
  rows: ChoiceRows,
  ways: readonly Int32Array[],
  scaled: Float64Array,
  items: number,
): Float64Array {
  let [least, most] = [Infinity, -Infinity];
  for (const value of scaled) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  // One exponential a pair rather than a row, where none of them vanishes.
  const powers = most - least < 600 ? scaled.map((value) => Math.exp(value - most)) : null;
  return Float64Array.from(ways, (places) => {
    const { count, triplets, options, weights } = rows;
    let sum = 0;
    let total = 0;
    for (let row = 0; row < count; row++) {
      const a = places[triplets[3 * row]] * items;
      const b = places[triplets[3 * row + 1]];
      const c = places[triplets[3 * row + 2]];
      if ((a | b | c) < 0) continue;
      const third = options === 3 ? b * items + c : -1;
      const chosen = scaled[a + b];
      total += weights[row];
      if (powers) {
        const all = powers[a + b] + powers[a + c] + (third < 0 ? 0 : powers[third]);
        sum += weights[row] * (Math.log(all) + most - chosen);
      } else {
        const others = [scaled[a + c] - chosen, third < 0 ? -Infinity : scaled[third] - chosen];
        const top = Math.max(0, ...others);
        const all = Math.exp(-top) + Math.exp(others[0] - top) + Math.exp(others[1] - top);
        sum += weights[row] * (Math.log(all) + top);
      }
    }
    return total > 0 ? sum / total : NaN;
  });
}
