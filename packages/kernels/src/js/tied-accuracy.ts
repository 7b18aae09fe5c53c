/**
 * Weighted share of choices on the highest-scored option, a k-way tie counting 1/k. `trials` and
 * `weights` hold `options` entries a trial; NaN where all weights are 0.
 */
export function tiedAccuracy(
  trials: Int32Array,
  weights: Float64Array,
  options: number,
  score: (entry: number, option: number) => number,
): number {
  let right = 0;
  let total = 0;
  for (let start = 0; start < trials.length; start += options) {
    let best = -Infinity;
    let tied = 0;
    let held = 0;
    for (let o = 0; o < options; o++) {
      const weight = weights[start + o];
      const value = score(trials[start + o], o);
      total += weight;
      if (value > best) {
        best = value;
        tied = 1;
        held = weight;
      } else if (value === best) {
        tied++;
        held += weight;
      }
    }
    if (tied > 0) right += held / tied;
  }
  return right / total;
}
