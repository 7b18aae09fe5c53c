import { KindredError, type JudgmentTable } from '@kindred/core';

/**
 * Judgments of three stimuli, each as the pair it says is near and the third it is set against:
 * anchor, chosen option and other option, or the two that stay together and the odd one.
 */
export interface ChoiceRows {
  readonly count: number;
  /** At least count × 3, places in the items of the table the rows are of. */
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
  const triplets = new Int32Array(3 * count * (probabilities ? options : 1));
  const kept = new Float64Array(triplets.length / 3);
  let rows = 0;
  for (let row = 0; row < count; row++) {
    for (let option = 0; option < options; option++) {
      const share = probabilities?.[row * options + option] ?? Number(values[row] === option);
      if (!(share * weights[row] > 0)) continue;
      const [first, second, third] = slots[options][option];
      triplets[3 * rows] = stimuli[3 * row + first];
      triplets[3 * rows + 1] = stimuli[3 * row + second];
      triplets[3 * rows + 2] = stimuli[3 * row + third];
      kept[rows++] = share * weights[row];
    }
  }
  return { count: rows, triplets, options, weights: kept };
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
