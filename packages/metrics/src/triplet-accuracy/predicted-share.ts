import type { JudgmentTable } from '@kindred/core';

/**
 * The weighted share of choices that distances predict, a k-way tie (within `tolerance`) counting
 * 1/k; NaN where no row has weight. `places` says where each item of the table stands among the
 * `items` the upper triangle `distances` is about; rows with one at −1 are left out. `pairs` names,
 * for each choice, the two slots it says are near each other.
 */
export function predictedShare(
  table: JudgmentTable,
  pairs: readonly (readonly [number, number])[],
  places: Int32Array,
  items: number,
  distances: Float64Array,
  tolerance: number,
): number {
  const { count, arity, stimuli, values, weights } = table;
  const costs = new Float64Array(pairs.length);
  let hits = 0;
  let total = 0;
  for (let row = 0; row < count; row++) {
    let best = Infinity;
    for (let option = 0; option < pairs.length; option++) {
      const a = places[stimuli[row * arity + pairs[option][0]]];
      const b = places[stimuli[row * arity + pairs[option][1]]];
      const low = a < b ? a : b;
      const cell = low < 0 ? -1 : low * items - (low * (low + 1)) / 2 + (a < b ? b : a) - low - 1;
      costs[option] = low < 0 ? NaN : distances[cell];
      best = Math.min(best, costs[option]);
    }
    if (Number.isNaN(best)) continue;
    total += weights[row];
    if (costs[values[row]] > best + tolerance) continue;
    let ties = 0;
    for (const cost of costs) if (cost <= best + tolerance) ties++;
    hits += weights[row] / ties;
  }
  return total > 0 ? hits / total : NaN;
}
