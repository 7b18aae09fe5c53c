import type { DirectRespondent } from '../../contract/direct-respondent.ts';
import { ProviderError } from '../../contract/provider-error.ts';
import type { NewAttempt } from '../../store/new-attempt.ts';
import type { NewReply } from '../../store/new-reply.ts';
import type { StoredTrial } from '../../store/stored-trial.ts';
import { checkedAnswer } from './checked-answer.ts';
import type { Collector } from './collector.ts';
import { isInShard } from './is-in-shard.ts';
import { respondentFailure } from './respondent-failure.ts';
import { respondContext } from './respond-context.ts';

const pageSize = 1024;

/**
 * Asks a direct respondent every open trial of its plan, a page a transaction; a slow one gets its
 * page cut so that little is lost if the process dies. Gives the reason it stopped early, or null.
 */
export async function askDirect(
  collector: Collector,
  respondent: DirectRespondent,
): Promise<string | null> {
  const { ctx, planned, model, spending, meter, reading } = collector;
  const { clock, mask } = ctx.services;
  const { id } = model.model;
  const { structure, response } = planned.task;
  const want = model.model.answers === 'logprobs' ? 'distribution' : 'choice';
  let attempts: NewAttempt[] = [];
  let replies: { readonly open: StoredTrial; readonly reply: NewReply }[] = [];
  let kept = clock.monotonic();

  const keep = () => {
    if (attempts.length === 0) return;
    ctx.store.record(
      attempts,
      replies.map(({ reply }) => reply),
    );
    for (const { open, reply } of replies) meter.reply(reading.take(open, reply.said), null);
    attempts = [];
    replies = [];
    kept = clock.monotonic();
    meter.tell('asking');
  };
  const judge = async ({ trial }: StoredTrial) => {
    const stimuli = trial.stimuli.map((name) => planned.stimulus.get(name)!);
    const question = { trial, stimuli, structure, response, want } as const;
    const given = respondent.judge(question, respondContext(ctx, trial.id, ctx.signal));
    const answer = given instanceof Promise ? await given : given;
    return checkedAnswer(answer, { response, want }, model.model.use, mask);
  };

  for (let after = -1; ;) {
    const page = ctx.store.unanswered(id, after, pageSize);
    for (const open of page) {
      if (ctx.signal.aborted || spending.over('direct') !== null) {
        keep();
        ctx.signal.throwIfAborted();
        return spending.over('direct');
      }
      after = open.place;
      if (!isInShard(open.trial.id, collector.shard)) continue;
      const started = clock.now();
      const tick = clock.monotonic();
      const call = () => ({ trial: open.key, started, latency: clock.monotonic() - tick });
      try {
        const said = await judge(open);
        attempts.push({ ...call(), error: null });
        replies.push({ open, reply: { trial: open.key, received: clock.now(), said } });
      } catch (cause) {
        keep();
        ctx.signal.throwIfAborted();
        const error = respondentFailure(cause, model.model.use, mask);
        const { message } = error;
        const kind = ProviderError.is(error) ? error.kind : error.code;
        attempts.push({ ...call(), error: { kind, message } });
        keep();
        const trial = open.trial.id;
        ctx.emit({ type: 'attempt-failed', model: id, trial, kind, message, again: false });
        return message;
      }
      if (clock.monotonic() - kept > 100) keep();
    }
    keep();
    if (page.length < pageSize) return null;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}
