import { judgmentOf } from './judgment-of.ts';
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
