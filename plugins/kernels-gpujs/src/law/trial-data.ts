import type { SposeLossSignature } from '@kindred/core';

type Arrays = Pick<SposeLossSignature['arrays'], 'stimuli' | 'choices' | 'weights'>;

/** Trials as they are cut into batches. */
export interface TrialData {
  readonly trials: number;
  readonly options: number;
  /** Σ weight. */
  readonly total: number;
  /** The items of pair `end` 0 or 1 that stands for `option` of `trial`. */
  item(trial: number, option: number, end: 0 | 1): number;
  weight(trial: number, option: number): number;
}

/** Which two of a trial's three places stand for an option: anchor and option, or the two that stay. */
const places = {
  2: [
    [0, 1],
    [0, 2],
  ],
  3: [
    [1, 2],
    [0, 2],
    [0, 1],
  ],
} as const;

/** Reads trials the way the dot product laws give them. Throws when an item is not below `items`. */
export function trialData(
  { stimuli, choices, weights }: Arrays,
  options: number,
  items: number,
): TrialData {
  const trials = stimuli.length / 3;
  for (const item of stimuli)
    if (!(item >= 0 && item < items)) throw new Error(`a trial names item ${item} of ${items}`);
  const pairs: readonly (readonly [number, number])[] = places[options as 2 | 3];
  const soft = weights.length > trials;
  let total = 0;
  for (const weight of weights) total += weight;
  return {
    trials,
    options,
    total: weights.length === 0 ? trials : total,
    item: (trial, option, end) => stimuli[3 * trial + pairs[option][end]],
    weight(trial, option) {
      if (soft) return weights[trial * options + option];
      if (choices[trial] !== option) return 0;
      return weights.length === 0 ? 1 : weights[trial];
    },
  };
}
