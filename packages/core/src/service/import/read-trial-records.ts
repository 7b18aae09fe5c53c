import type { Files } from '../../contract/files.ts';
import type { TrialRecord } from '../../contract/trial-record.ts';
import type { TrialRecordOptions } from '../../contract/trial-record-options.ts';
import { readTrialBlocks } from './read-trial-blocks.ts';

/**
 * Reads a file of judgments, streamed, in its own order. By its ending: `.csv` and `.tsv` (kindred's
 * own columns, salmon's, `head,winner,loser`, or the columns named), `.npy` and anything else as
 * text (THINGS: `i j odd`, anchored: `head winner loser`, a fourth column is the participant).
 * Cells of digits are 0-based indices; where salmon's files name them beside (`head_html` or
 * `head_object`), the names are read. In kindred's own columns and salmon's, one apostrophe that
 * guards a formula is taken away. The same person's further answers to the same stimuli in
 * the same order get repeats 1, 2 …. Throws `IMPORT_INVALID` with the row.
 */
export async function* readTrialRecords(
  files: Files,
  path: string,
  options: TrialRecordOptions,
): AsyncGenerator<TrialRecord> {
  const seen = new Map<string, number>();
  for await (const block of readTrialBlocks(files, path, options)) {
    for (const { stimuli, orderKnown, answer, probabilities, participant, weight } of block) {
      const key = JSON.stringify([participant, orderKnown, stimuli]);
      const repeat = seen.get(key) ?? 0;
      seen.set(key, repeat + 1);
      yield { stimuli, orderKnown, answer, probabilities, participant, repeat, weight };
    }
  }
}
