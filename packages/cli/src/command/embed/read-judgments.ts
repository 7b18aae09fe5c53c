import { JudgmentColumns, KindredError, readTrialBlocks } from '@kindred/core';
import type { Files, JudgmentTable, RawJudgment, Task } from '@kindred/core';
import { itemNames } from './item-names.ts';

/**
 * Judgments of a file of triplets as columns. Items are the names in the file, sorted, or the
 * indices 0 … `n` − 1; `n` null: as many as the file has. Recorded replies are read by the task.
 */
export async function readJudgments(
  files: Files,
  path: string,
  task: Task,
  n: number | null,
): Promise<JudgmentTable> {
  const columns = new JudgmentColumns(task);
  for await (const block of readTrialBlocks(files, path, { structure: task.structure })) {
    for (const raw of block) {
      columns.add({ ...raw, value: valueOf(raw, task), probabilities: null, holdOut: false });
    }
  }
  if (columns.count === 0) {
    throw new KindredError('EMBED_NO_JUDGMENTS', `${path} has no judgments.`);
  }
  return columns.take(itemNames(columns.stimuli, n, path));
}

function valueOf({ answer, stimuli }: RawJudgment, task: Task): number | null {
  if ('value' in answer) return answer.value;
  const shown = stimuli.map((stimulus) => ({ id: `${stimulus}`, word: `${stimulus}` }));
  return task.parse(answer.text, shown).value;
}
