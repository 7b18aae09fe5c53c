import type { Task } from '../contract/task.ts';
import type { NewJudgment } from '../store/new-judgment.ts';
import type { StoredReply } from '../store/stored-reply.ts';
import { optionProbabilities } from './option-probabilities.ts';
import type { PlannedRun } from './planned-run.ts';
import type { RunContext } from './run-context.ts';

const pageSize = 1024;

/** Reads a model's replies that this task's parser has not read yet; gives how many those were. */
export function readReplies(ctx: RunContext, planned: PlannedRun, model: string): number {
  let read = 0;
  for (let after = -1; ;) {
    const page = ctx.store.unread(model, planned.reader, after, pageSize);
    const judgments = page.map((reply) => judgmentOf(reply, planned.task, planned));
    ctx.store.judge(model, planned.reader, judgments);
    read += page.length;
    after = page.at(-1)?.place ?? after;
    if (page.length < pageSize) return read;
  }
}

function judgmentOf(reply: StoredReply, task: Task, { stimulus }: PlannedRun): NewJudgment {
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
  const over = optionProbabilities(distribution);
  if (over) {
    return {
      ...trial,
      value: over.indexOf(Math.max(...over)),
      probabilities: over,
      reason: 'scored',
    };
  }
  const shown = reply.trial.stimuli.map((id) => stimulus.get(id)!);
  const parsed = task.parse(text, shown);
  return { ...trial, value: parsed.value, reason: parsed.reason, probabilities: null };
}
