import type { KindredError } from '../../contract/kindred-error.ts';
import type { LanguageRespondent } from '../../contract/language-respondent.ts';
import { ProviderError } from '../../contract/provider-error.ts';
import type { Reply } from '../../contract/reply.ts';
import type { SeenResponse } from '../../contract/seen-response.ts';
import { rateHints } from '../../service/http/rate-hints.ts';
import type { StoredTrial } from '../../store/stored-trial.ts';
import { checkedReply } from './checked-reply.ts';
import { admit } from './admit.ts';
import type { Asker } from './asker.ts';
import { costOf } from './cost-of.ts';
import { respondentFailure } from './respondent-failure.ts';
import { respondContext } from './respond-context.ts';
import { retryDelay } from './retry-delay.ts';
import { tellAsking } from './tell-asking.ts';
import { withTimeout } from './with-timeout.ts';

/** How one trial ended: with its reply, on disk, with the failure that ended it, or not asked at all. */
export type Asked = { readonly reply: Reply } | { readonly error: KindredError } | null;

/** Kinds of failure where nobody answered at all. */
const silence = new Set(['network', 'timeout', 'server']);

/**
 * Asks one trial until it is answered or will not be, each call in a place of the account's lane. A store
 * that fails, or calls that are let go, are thrown.
 */
export async function askOnce(
  asker: Asker,
  respondent: LanguageRespondent,
  { key, trial }: StoredTrial,
): Promise<Asked> {
  const { ctx, model, recorder, spending, lane, breaker, ending } = asker;
  const { clock, random, mask } = ctx.services;
  let last: KindredError | null = null;
  for (let attempt = 1; ; attempt++) {
    const admission = await admit(asker);
    if (!admission) return last && { error: last };
    let started = clock.now();
    let tick = clock.monotonic();
    const seen: SeenResponse[] = [];
    let paid = 0;
    let left: Parameters<typeof lane.leave> = ['failed'];
    let wait: number;
    try {
      // In its place of the lane: pictures are in memory for calls under way alone.
      const request = await asker.request(trial);
      started = clock.now();
      tick = clock.monotonic();
      const answered = await withTimeout(
        clock,
        model.model.limits.timeout,
        ending.calls,
        (signal) =>
          ctx.services.watch(
            () => respondent.ask(request, respondContext(ctx, trial.id, signal)),
            (response) => {
              seen.push(response);
              lane.hint(rateHints(response.headers, clock.now()));
            },
          ),
      );
      const reply = checkedReply(answered, model.model.use, mask);
      const cost = costOf(reply, model.price, 'live');
      paid = cost ?? 0;
      const said = cost === null ? reply : { ...reply, cost };
      const latency = clock.monotonic() - tick;
      await recorder.keep(
        { trial: key, started, latency, error: null },
        { trial: key, received: clock.now(), said },
      );
      left = ['answered'];
      admission.leave('heard');
      return { reply: said };
    } catch (cause) {
      ending.calls.throwIfAborted();
      const error = respondentFailure(cause, model.model.use, mask, seen);
      const kind = ProviderError.is(error) ? error.kind : error.code;
      const { message } = error;
      if (ProviderError.is(error) && error.kind === 'overload')
        left = ['overload', error.retryAfter];
      const silent = silence.has(kind);
      admission.leave(silent ? 'silent' : 'heard');
      // What meets nobody after a pause shows that nobody is there yet, and says nothing of this trial.
      if (admission.alone && silent) attempt -= 1;
      const draw = random.fork(`retry/${trial.id}/${attempt}`).float();
      const delay = ProviderError.is(error) ? retryDelay(error, attempt, draw) : null;
      const over = spending.over('language') !== null || breaker.givenUp || ending.starts.aborted;
      const again = delay !== null && !over;
      const latency = clock.monotonic() - tick;
      await recorder.keep({ trial: key, started, latency, error: { kind, message } }, null);
      ctx.emit({
        type: 'attempt-failed',
        model: model.model.id,
        trial: trial.id,
        kind,
        message,
        again,
      });
      tellAsking(asker);
      if (!again) return { error };
      last = error;
      wait = delay;
    } finally {
      admission.ended(paid);
      lane.leave(...left);
    }
    try {
      await clock.sleep(wait, ending.starts);
    } catch (error) {
      if (!ending.starts.aborted) throw error;
    }
  }
}
