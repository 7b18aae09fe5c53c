import { KindredError, type JudgmentTable } from '@kindred/core';

/**
 * Judgments of three stimuli, each as the pair it says is near and the third it is set against:
 * anchor, chosen option and other option, or the two that stay together and the odd one.
 */
export interface ChoiceRows {
  readonly count: number;
  /** count × 3, places in the items of the table the rows are of. */
  readonly triplets: Int32Array;
  /** How many pairs the chosen one was preferred among: 2 with an anchor, else 3. */
  readonly options: 2 | 3;
  readonly weights: Float64Array;
}

/**
 * The rows of a table that have weight. With `soft`, a judgment of known probabilities becomes a row
 * for each option, weighted by its probability. Throws `METRIC_INPUT`, naming the metric, for tasks
 * other than anchored triplets and odd-one-out.
 */
export function choiceRows(table: JudgmentTable, metric: string, soft = false): ChoiceRows {
  const options = optionsOf(table, metric);
  const { count, stimuli, values, weights } = table;
  const probabilities = soft ? table.probabilities : null;
  const triplets: number[] = [];
  const kept: number[] = [];
  for (let row = 0; row < count; row++) {
    for (let option = 0; option < options; option++) {
      const share = probabilities?.[row * options + option] ?? Number(values[row] === option);
      if (!(share * weights[row] > 0)) continue;
      for (const slot of slots[options][option]) triplets.push(stimuli[row * 3 + slot]);
      kept.push(share * weights[row]);
    }
  }
  return {
    count: kept.length,
    triplets: Int32Array.from(triplets),
    options,
    weights: Float64Array.from(kept),
  };
}

/** By number of options and choice: the two slots that are near each other, then the third. */
const slots = {
  2: [
    [0, 1, 2],
    [0, 2, 1],
  ],
  3: [
    [1, 2, 0],
    [0, 2, 1],
    [0, 1, 2],
  ],
} as const;

function optionsOf({ response, structure }: JudgmentTable, metric: string): 2 | 3 {
  if (response.type === 'choice') {
    if (structure === 'anchored') return 2;
    if (structure === 'odd-one-out') return 3;
  }
  throw new KindredError(
    'METRIC_INPUT',
    `${metric} reads anchored triplets and odd-one-out choices, not ${structure} judgments.`,
  );
}
