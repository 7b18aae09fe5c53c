import type { KindredError } from '../../contract/kindred-error.ts';
import type { LanguageRespondent } from '../../contract/language-respondent.ts';
import { ProviderError } from '../../contract/provider-error.ts';
import type { Reply } from '../../contract/reply.ts';
import type { SeenResponse } from '../../contract/seen-response.ts';
import { rateHints } from '../../service/http/rate-hints.ts';
import type { StoredTrial } from '../../store/stored-trial.ts';
import { checkedReply } from './checked-reply.ts';
import type { Collector } from './collector.ts';
import { costOf } from './cost-of.ts';
import { requestOf } from './request-of.ts';
import { respondentFailure } from './respondent-failure.ts';
import { respondContext } from './respond-context.ts';
import { retryDelay } from './retry-delay.ts';
import { withTimeout } from './with-timeout.ts';

/** How one trial ended: with its reply, on disk, or with the failure that ended it. */
export type Asked = { readonly reply: Reply } | { readonly error: KindredError };

/**
 * Asks one trial until it is answered or will not be; the caller holds a place in the lane, which is
 * given back whenever nothing is under way. A store that fails, or an interruption, is thrown.
 */
export async function askOnce(
  collector: Collector,
  respondent: LanguageRespondent,
  { key, trial }: StoredTrial,
): Promise<Asked> {
  const { ctx, model, recorder, spending, lane, pace } = collector;
  const { clock, random, mask } = ctx.services;
  const request = requestOf(collector, trial);
  let last: KindredError | null = null;
  for (let attempt = 1; ; attempt++) {
    if (attempt > 1) {
      await pace(ctx.signal);
      await lane.enter(ctx.signal);
      if (spending.over('language') !== null) {
        lane.leave('failed');
        return { error: last! };
      }
    }
    const ended = spending.call();
    const started = clock.now();
    const tick = clock.monotonic();
    const call = { trial: key, started };
    const seen: SeenResponse[] = [];
    let paid = 0;
    let left: Parameters<typeof lane.leave> = ['failed'];
    let wait: number;
    try {
      const answered = await withTimeout(clock, model.model.limits.timeout, ctx.signal, (signal) =>
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
        { ...call, latency, error: null },
        { trial: key, received: clock.now(), said },
      );
      left = ['answered'];
      return { reply: said };
    } catch (cause) {
      ctx.signal.throwIfAborted();
      const error = respondentFailure(cause, model.model.use, mask, seen);
      const kind = ProviderError.is(error) ? error.kind : error.code;
      const { message } = error;
      if (ProviderError.is(error) && error.kind === 'overload')
        left = ['overload', error.retryAfter];
      const draw = random.fork(`retry/${trial.id}/${attempt}`).float();
      const delay = ProviderError.is(error) ? retryDelay(error, attempt, draw) : null;
      const again = delay !== null && spending.over('language') === null;
      const latency = clock.monotonic() - tick;
      await recorder.keep({ ...call, latency, error: { kind, message } }, null);
      ctx.emit({
        type: 'attempt-failed',
        model: model.model.id,
        trial: trial.id,
        kind,
        message,
        again,
      });
      if (!again) return { error };
      last = error;
      wait = delay;
    } finally {
      ended(paid);
      lane.leave(...left);
    }
    await clock.sleep(wait, ctx.signal);
  }
}
