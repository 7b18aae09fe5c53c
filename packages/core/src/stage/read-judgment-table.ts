import type { Files } from '../contract/files.ts';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Task } from '../contract/task.ts';
import { importError } from '../service/import/import-error.ts';
import type { RawJudgment } from '../service/import/raw-judgment.ts';
import { readTrialBlocks } from '../service/import/read-trial-blocks.ts';
import { JudgmentColumns } from './judgment-columns.ts';

/**
 * Reads a file of judgments, as `readTrialRecords` does, into columns; rows are not kept, so that
 * millions of them need little more memory than their table. Recorded replies are read by the task;
 * columns `p_1 … p_k` of kindred's own files become the probabilities, k the options of the task.
 * `order` gets the names and 0-based indices that occur, in order of first appearance, and gives them
 * all as items in the order wanted; those of null judgments alone are no items of the table.
 */
export async function readJudgmentTable(
  files: Files,
  path: string,
  task: Pick<Task, 'structure' | 'response' | 'arity' | 'parse'>,
  order: (seen: readonly (string | number)[]) => readonly string[],
): Promise<JudgmentTable> {
  const columns = new JudgmentColumns(task);
  const options = task.response.type === 'choice' ? task.response.options : 0;
  let row = 0;
  for await (const block of readTrialBlocks(files, path, { structure: task.structure })) {
    for (const raw of block) {
      row += 1;
      const told = raw.probabilities?.length ?? options;
      if (told !== options) {
        const why = `judgment ${row} has probabilities of ${told} options, the task has ${options || 'none'}`;
        throw importError(files.resolve(path), null, why);
      }
      columns.add({ ...raw, value: valueOf(raw, task), holdOut: false });
    }
  }
  return columns.take(order(columns.stimuli));
}

function valueOf({ answer, stimuli }: RawJudgment, task: Pick<Task, 'parse'>): number | null {
  if ('value' in answer) return answer.value;
  const shown = stimuli.map((stimulus) => ({ id: `${stimulus}`, word: `${stimulus}` }));
  return task.parse(answer.text, shown).value;
}
