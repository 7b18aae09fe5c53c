import type { Task } from '../contract/task.ts';
import type { Trial } from '../contract/trial.ts';
import type { NewJudgment } from '../store/new-judgment.ts';
import type { StoredReply } from '../store/stored-reply.ts';
import { optionProbabilities } from './option-probabilities.ts';
import type { PlannedRun } from './planned-run.ts';

/** What a task reads in a reply. */
export function judgmentOf(
  reply: Omit<StoredReply, 'place' | 'trial'> & { readonly trial: Pick<Trial, 'stimuli'> },
  task: Task,
  { stimulus }: Pick<PlannedRun, 'stimulus'>,
): NewJudgment {
  const { key, text, value, probabilities, weight, distribution } = reply;
  const trial = { trial: key, weight };
  if (text === null) {
    return {
      ...trial,
      value,
      probabilities,
      reason: value === null ? 'recorded-null' : 'recorded',
    };
  }
  const shown = reply.trial.stimuli.map((id) => stimulus.get(id)!);
  const over = optionProbabilities(distribution);
  if (over?.length === task.options(shown).length) {
    return {
      ...trial,
      value: over.indexOf(Math.max(...over)),
      probabilities: over,
      reason: 'scored',
    };
  }
  const parsed = task.parse(text, shown);
  return { ...trial, value: parsed.value, reason: parsed.reason, probabilities: null };
}
