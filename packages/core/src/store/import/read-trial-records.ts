import type { Files } from '../../contract/files.ts';
import type { TrialRecord } from '../../contract/trial-record.ts';
import type { TrialRecordOptions } from '../../contract/trial-record-options.ts';

/** Reads a file of judgments row by row. */
export async function* readTrialRecords(
  files: Files,
  path: string,
  options: TrialRecordOptions,
): AsyncIterable<TrialRecord> {
  void [files, path, options];
  yield* [];
}
