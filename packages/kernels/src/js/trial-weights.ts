/** What each option of each trial weighs, whichever way the weights were given. */
export interface TrialWeights {
  /** Σ weight over all trials. */
  readonly total: number;
  /** Writes trial `trial`'s weights, one an option. */
  read(trial: number, into: Float64Array): void;
}

/**
 * `weights` empty: every trial weighs 1; `trials` long: one weight a trial, all on the choice;
 * `trials` × `options` long: soft judgments, `choices` is not read.
 */
export function trialWeights(
  choices: Uint8Array,
  weights: Float32Array,
  trials: number,
  options: number,
): TrialWeights {
  const soft = weights.length > trials;
  let total = 0;
  for (const weight of weights) total += weight;
  return {
    total: weights.length === 0 ? trials : total,
    read(trial, into) {
      for (let o = 0; o < options; o++) into[o] = soft ? weights[trial * options + o] : 0;
      if (!soft) into[choices[trial]] = weights.length === 0 ? 1 : weights[trial];
    },
  };
}
