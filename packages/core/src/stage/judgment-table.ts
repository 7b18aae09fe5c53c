import type { Judgment } from '../contract/judgment.ts';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Task } from '../contract/task.ts';
import { JudgmentColumns } from './judgment-columns.ts';

/**
 * Gathers one respondent's judgments into columns. `items` become those of `order` that occur in a
 * judgment with a value; null judgments are counted and left out. Judgments are read once and not
 * kept.
 */
export function judgmentTable(
  judgments: Iterable<Judgment>,
  order: readonly string[],
  task: Pick<Task, 'structure' | 'response' | 'arity'>,
): JudgmentTable {
  const columns = new JudgmentColumns(task);
  for (const { trial, participant, value, probabilities, weight } of judgments) {
    const { stimuli, orderKnown } = trial;
    const holdOut = trial.use === 'hold-out';
    columns.add({ stimuli, orderKnown, participant, value, probabilities, weight, holdOut });
  }
  return columns.take(order);
}
