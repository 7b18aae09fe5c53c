import type { ProviderError as Failure } from '../../../contract/provider-error.ts';
import { ProviderError } from '../../../contract/provider-error.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { RunEvent } from '../../../contract/run-event.ts';
import type { BatchedTrial } from '../../../store/batched-trial.ts';
import type { NewAttempt } from '../../../store/new-attempt.ts';
import { checkedReply } from '../checked-reply.ts';
import { costOf } from '../cost-of.ts';
import { respondentFailure } from '../respondent-failure.ts';
import type { BatchWork } from './batch-work.ts';
import { isPassing } from '../is-passing.ts';
import { isRefusal } from '../is-refusal.ts';
import { untoldCost } from '../untold-cost.ts';
import type { RunningBatch } from './running-batches.ts';

/** What a vendor says of one trial of a batch. */
export interface BatchResult {
  readonly id: string;
  readonly outcome: Reply | Failure;
}

/** Keeps results of the trials that are `open` yet, in one transaction, and takes them out of it. */
export function keepResults(
  work: BatchWork,
  { key, submitted }: RunningBatch,
  open: Map<string, BatchedTrial>,
  results: readonly BatchResult[],
): void {
  const { ctx, model, meter, reading } = work.collector;
  const { clock, mask } = ctx.services;
  const { id, use } = model.model;
  const now = clock.now();
  const attempts: NewAttempt[] = [];
  const replies: { readonly asked: BatchedTrial; readonly said: Reply }[] = [];
  const failures: RunEvent[] = [];
  let paid = 0;

  const priced = (outcome: Reply): Reply => {
    const reply = checkedReply(outcome, use, mask);
    const cost = costOf(reply, model.price, 'batch');
    paid += cost ?? 0;
    work.full ??= untoldCost(cost, ctx.experiment.budget);
    return cost === null ? reply : { ...reply, cost };
  };
  for (const { id: trial, outcome } of results) {
    const asked = open.get(trial);
    // Nobody asked it, or it was told of before.
    if (!asked) continue;
    open.delete(trial);
    const call = { trial: asked.key, batch: key, started: submitted, latency: now - submitted };
    try {
      if (ProviderError.is(outcome)) throw outcome;
      replies.push({ asked, said: priced(outcome) });
      attempts.push({ ...call, error: null });
    } catch (cause) {
      const error = respondentFailure(cause, use, mask);
      const { message } = error;
      const kind = ProviderError.is(error) ? error.kind : error.code;
      attempts.push({ ...call, error: { kind, message } });
      const again = isPassing(error);
      if (isRefusal(error)) {
        if (asked.planned) work.refused.add(asked.key);
      } else if (!again) work.stopped ??= message;
      failures.push({ type: 'attempt-failed', model: id, trial, kind, message, again });
    }
  }
  if (attempts.length === 0) return;
  ctx.store.record(
    attempts,
    replies.map(({ asked, said }) => ({ trial: asked.key, received: now, said })),
  );
  work.booked.get(key)?.ended(attempts.length, paid);
  for (const { asked, said } of replies) {
    // A trial that left the plan is read when a plan has it again.
    if (!asked.planned) continue;
    const hasValue = reading.take({ key: asked.key, trial: asked }, said);
    meter.reply(hasValue, said.cost ?? null);
    const { done, total } = meter;
    ctx.emit({ type: 'reply', model: id, trial: asked.id, done, total });
  }
  for (const event of failures) ctx.emit(event);
  meter.tell('waiting');
}
