import {
  readTrialRecords,
  type Files,
  type Judgment,
  type TrialRecordOptions,
} from '@kindred/core';

/** The judgments of a file whose stimuli are all found, and how many rows the file has. */
export async function readFileJudgments(
  files: Files,
  path: string,
  options: TrialRecordOptions,
  find: (cell: string | number) => string | null,
): Promise<{ readonly judgments: readonly Judgment[]; readonly rows: number }> {
  const judgments: Judgment[] = [];
  let rows = 0;
  for await (const record of readTrialRecords(files, path, options)) {
    rows++;
    const { answer, participant, repeat, orderKnown, probabilities, weight } = record;
    const stimuli = record.stimuli.map(find).filter((id) => id !== null);
    if (stimuli.length < record.stimuli.length) continue;
    const trial = { id: `${rows}`, respondent: path, stimuli, repeat, participant, orderKnown };
    // Without a task to read them, columns of raw replies cannot be named.
    const value = 'value' in answer ? answer.value : null;
    judgments.push({ trial, respondent: path, participant, value, probabilities, weight });
  }
  return { judgments, rows };
}
