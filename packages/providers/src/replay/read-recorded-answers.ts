import { readTrialRecords, stimulusFinder } from '@kindred/core';
import type { Files, Stimulus, TrialRecordOptions } from '@kindred/core';
import { RecordedAnswers } from './recorded-answers.ts';

/** Reads a file's answers about the stimuli given; rows about others are left out. */
export async function readRecordedAnswers(
  files: Files,
  path: string,
  options: TrialRecordOptions,
  known: readonly Stimulus[],
): Promise<RecordedAnswers> {
  const find = stimulusFinder(known);
  const answers = new RecordedAnswers();
  for await (const record of readTrialRecords(files, path, options)) {
    const stimuli = record.stimuli.map((cell) => find(cell).id);
    if (!stimuli.every((id) => id !== null)) continue;
    const { participant, repeat, weight, probabilities } = record;
    const answer =
      'text' in record.answer
        ? record.answer
        : { ...record.answer, weight, ...(probabilities && { probabilities }) };
    answers.add({ stimuli, participant, repeat }, record.orderKnown, options.structure, answer);
  }
  return answers;
}
