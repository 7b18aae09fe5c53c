import type { Files } from '../../contract/files.ts';
import type { TrialRecordOptions } from '../../contract/trial-record-options.ts';
import type { RawJudgment } from './raw-judgment.ts';
import { readNpyJudgments } from './read-npy-judgments.ts';
import { readTableJudgments } from './read-table-judgments.ts';
import { readTextJudgments } from './read-text-judgments.ts';

/**
 * Rows of a file of judgments as `readTrialRecords` reads them, without counting repeats: for files
 * of millions of rows. They come in blocks, each to be read through before the next is asked for.
 */
export function readTrialBlocks(
  files: Files,
  path: string,
  options: TrialRecordOptions,
): AsyncGenerator<Iterable<RawJudgment>> {
  const name = path.toLowerCase();
  if (name.endsWith('.npy')) return readNpyJudgments(files, path, options.structure);
  if (/\.[ct]sv$/.test(name)) return readTableJudgments(files, path, options);
  return readTextJudgments(files, path, options.structure);
}
