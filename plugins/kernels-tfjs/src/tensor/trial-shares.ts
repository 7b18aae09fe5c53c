/** What each option of each trial weighs, whichever way the weights were given. */
export interface TrialShares {
  /** Σ weight over all trials. */
  readonly total: number;
  /** One row of weights, one an option, for each trial that `order[start … end)` names. */
  rows(order: ArrayLike<number>, start: number, end: number): Float32Array;
}

/**
 * `weights` empty: every trial weighs 1; `trials` long: one weight a trial, all on the choice;
 * `trials` × `options` long: soft judgments, `choices` is not read.
 */
export function trialShares(
  choices: Uint8Array,
  weights: Float32Array,
  trials: number,
  options: number,
): TrialShares {
  const soft = weights.length > trials;
  let total = 0;
  for (const weight of weights) total += weight;
  return {
    total: weights.length === 0 ? trials : total,
    rows(order, start, end) {
      const shares = new Float32Array((end - start) * options);
      for (let at = start, to = 0; at < end; at++, to += options) {
        const trial = order[at];
        if (soft) for (let o = 0; o < options; o++) shares[to + o] = weights[trial * options + o];
        else shares[to + choices[trial]] = weights.length === 0 ? 1 : weights[trial];
      }
      return shares;
    },
  };
}
