import {
  KindredError,
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
    if ('text' in answer) {
      throw new KindredError(
        'REFERENCE_REPLIES',
        `${files.resolve(path)} has raw replies, which only a task can read: name the column with the choice as with.columns.choice, or let the provider replay answer as a model.`,
      );
    }
    const stimuli = record.stimuli.map(find).filter((id) => id !== null);
    if (stimuli.length < record.stimuli.length) continue;
    const trial = { id: `${rows}`, respondent: path, stimuli, repeat, participant, orderKnown };
    const { value } = answer;
    judgments.push({ trial, respondent: path, participant, value, probabilities, weight });
  }
  return { judgments, rows };
}
