import { KindredError, readJudgmentTable } from '@kindred/core';
import type { Files, JudgmentTable, Task } from '@kindred/core';
import { itemNames } from './item-names.ts';

/**
 * Judgments of a file of triplets as columns. Items are the names in the file, sorted, or the
 * indices 0 … `n` − 1 that occur; `n` null: as many as the file has. Recorded replies are read by
 * the task.
 */
export async function readJudgments(
  files: Files,
  path: string,
  task: Task,
  n: number | null,
): Promise<JudgmentTable> {
  return readJudgmentTable(files, path, task, (seen) => {
    if (seen.length > 0) return itemNames(seen, n, path);
    throw new KindredError('EMBED_NO_JUDGMENTS', `${path} has no judgments.`);
  });
}
