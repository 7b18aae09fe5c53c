import { KindredError, judgmentTable, readTrialRecords } from '@kindred/core';
import type { Files, Judgment, JudgmentTable, Task, TrialRecord } from '@kindred/core';
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
  const records: TrialRecord[] = [];
  for await (const record of readTrialRecords(files, path, { structure: task.structure })) {
    records.push(record);
  }
  if (records.length === 0) {
    throw new KindredError('EMBED_NO_JUDGMENTS', `${path} has no judgments.`);
  }
  const items = itemNames(records, n, path);
  return judgmentTable(
    records.map((record, k) => judgment(record, k, task)),
    items,
    task,
  );
}

function judgment(record: TrialRecord, k: number, task: Task): Judgment {
  const { participant, repeat, orderKnown, weight, answer } = record;
  const stimuli = record.stimuli.map(String);
  const shown = stimuli.map((id) => ({ id, word: id }));
  const value = 'text' in answer ? task.parse(answer.text, shown).value : answer.value;
  const trial = { id: `${k}`, respondent: 'file', stimuli, repeat, participant, orderKnown };
  return { trial, respondent: 'file', participant, value, probabilities: null, weight };
}
