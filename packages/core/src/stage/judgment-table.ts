import type { Judgment } from '../contract/judgment.ts';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Task } from '../contract/task.ts';

/**
 * Gathers one respondent's judgments into columns. `items` become those of `order` that occur in a
 * judgment with a value; null judgments are counted and left out.
 */
export function judgmentTable(
  judgments: Iterable<Judgment>,
  order: readonly string[],
  task: Pick<Task, 'structure' | 'response' | 'arity'>,
): JudgmentTable {
  const answered: Judgment[] = [];
  const seen = new Set<string>();
  let nulls = 0;
  for (const judgment of judgments) {
    if (judgment.value === null && judgment.probabilities === null) {
      nulls++;
      continue;
    }
    answered.push(judgment);
    for (const id of judgment.trial.stimuli) seen.add(id);
  }
  const items = order.filter((id) => seen.has(id));
  const place = new Map(items.map((id, index) => [id, index]));
  const options = task.response.type === 'choice' ? task.response.options : 0;
  const soft = answered.some((judgment) => judgment.probabilities !== null);
  const count = answered.length;
  const table = {
    structure: task.structure,
    response: task.response,
    items,
    count,
    arity: task.arity,
    stimuli: new Int32Array(count * task.arity),
    values: new Float64Array(count),
    probabilities: soft ? new Float64Array(count * options) : null,
    weights: new Float64Array(count),
    holdOut: new Uint8Array(count),
    orderKnown: answered.every((judgment) => judgment.trial.orderKnown),
    participants: answered.some((judgment) => judgment.participant !== null)
      ? answered.map((judgment) => judgment.participant)
      : null,
    nulls,
  } satisfies JudgmentTable;
  answered.forEach((judgment, row) => {
    judgment.trial.stimuli.forEach((id, k) => {
      table.stimuli[row * task.arity + k] = place.get(id)!;
    });
    table.values[row] = judgment.value ?? mostLikely(judgment.probabilities!);
    table.weights[row] = judgment.weight;
    table.holdOut[row] = judgment.trial.use === 'hold-out' ? 1 : 0;
    if (!table.probabilities) return;
    if (judgment.probabilities) table.probabilities.set(judgment.probabilities, row * options);
    else table.probabilities[row * options + judgment.value!] = 1;
  });
  return table;
}

function mostLikely(probabilities: Float64Array): number {
  return probabilities.indexOf(Math.max(...probabilities));
}
