import type { Files } from '../../contract/files.ts';
import type { TrialRecord } from '../../contract/trial-record.ts';
import type { TrialRecordOptions } from '../../contract/trial-record-options.ts';
import { canonicalOrder } from '../canonical-order.ts';
import type { RawJudgment } from './raw-judgment.ts';
import { readNpyJudgments } from './read-npy-judgments.ts';
import { readTableJudgments } from './read-table-judgments.ts';
import { readTextJudgments } from './read-text-judgments.ts';

/**
 * Reads a file of judgments, streamed, in its own order. By its ending: `.csv` and `.tsv` (kindred's
 * own columns, salmon's, `head,winner,loser`, or the columns named), `.npy` and anything else as
 * text (THINGS: `i j odd`, anchored: `head winner loser`, a fourth column is the participant).
 * Cells of digits are 0-based indices. In kindred's own columns and salmon's, one apostrophe that
 * guards a formula is taken away. The same person's further answers to the same stimuli in
 * the same order get repeats 1, 2 …. Throws `IMPORT_INVALID` with the row.
 */
export async function* readTrialRecords(
  files: Files,
  path: string,
  options: TrialRecordOptions,
): AsyncGenerator<TrialRecord> {
  const seen = new Map<string, number>();
  for await (const raw of sourceOf(files, path, options)) {
    const record = raw.orderKnown ? raw : inCanonicalOrder(raw, options);
    const key = JSON.stringify([record.participant, record.orderKnown, record.stimuli]);
    const repeat = seen.get(key) ?? 0;
    seen.set(key, repeat + 1);
    yield { ...record, repeat };
  }
}

function sourceOf(files: Files, path: string, options: TrialRecordOptions) {
  const name = path.toLowerCase();
  if (name.endsWith('.npy')) return readNpyJudgments(files, path, options.structure);
  if (/\.[ct]sv$/.test(name)) return readTableJudgments(files, path, options);
  return readTextJudgments(files, path, options.structure);
}

function inCanonicalOrder(raw: RawJudgment, { structure }: TrialRecordOptions): RawJudgment {
  const stimuli = canonicalOrder(raw.stimuli, structure);
  const { answer } = raw;
  if ('text' in answer || answer.value === null || structure === 'pair') return { ...raw, stimuli };
  const anchors = structure === 'anchored' ? 1 : 0;
  const chosen = raw.stimuli[answer.value + anchors];
  return { ...raw, stimuli, answer: { value: stimuli.indexOf(chosen) - anchors } };
}
