import type { Judgment } from '@kindred/core';

/** Answers to anchored trials over numbered stimuli. */
export interface Choices {
  readonly count: number;
  /** count × 3: anchor and both options, as shown. */
  readonly shown: Int32Array;
  /** count × 2: how much the answer weighs for either option. */
  readonly weights: Float64Array;
}

/** Judgments with a value as columns; those of the hold-out alone, or all others. */
export function choicesOf(
  judgments: readonly Judgment[],
  place: ReadonlyMap<string, number>,
  use: 'any' | 'hold-out',
): Choices {
  const read = judgments.filter(
    ({ trial, value, probabilities, weight }) =>
      (trial.use ?? 'any') === use && (value !== null || probabilities !== null) && weight > 0,
  );
  const shown = new Int32Array(3 * read.length);
  const weights = new Float64Array(2 * read.length);
  read.forEach(({ trial, value, probabilities, weight }, row) => {
    trial.stimuli.forEach((id, k) => (shown[3 * row + k] = place.get(id)!));
    for (let option = 0; option < 2; option++)
      weights[2 * row + option] = weight * (probabilities?.[option] ?? Number(value === option));
  });
  return { count: read.length, shown, weights };
}
