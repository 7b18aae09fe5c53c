import type { KindredError } from '../../contract/kindred-error.ts';
import type { LanguageRespondent } from '../../contract/language-respondent.ts';
import { ProviderError } from '../../contract/provider-error.ts';
import type { StoredTrial } from '../../store/stored-trial.ts';
import { checkedReply } from './checked-reply.ts';
import type { Collector } from './collector.ts';
import { respondentFailure } from './respondent-failure.ts';
import { respondContext } from './respond-context.ts';
import { retryDelay } from './retry-delay.ts';
import { withTimeout } from './with-timeout.ts';

/**
 * Asks one trial until it is answered or will not be; the reply is on disk when it returns. Gives
 * the failure that ended it, or null. A store that fails, or an interruption, is thrown.
 */
export async function askOnce(
  { ctx, planned, model, recorder, spending, timeout }: Collector,
  respondent: LanguageRespondent,
  { key, trial }: StoredTrial,
): Promise<KindredError | null> {
  const { clock, random, mask } = ctx.services;
  const shown = trial.stimuli.map((id) => planned.stimulus.get(id)!);
  const logprobs = model.model.answers === 'logprobs';
  const request = {
    messages: planned.task.render(shown, model.capabilities.form ?? 'instruct'),
    repeat: trial.repeat,
    want: logprobs ? 'distribution' : 'text',
    ...(logprobs && { options: planned.task.options(shown) }),
  } as const;

  for (let attempt = 1; ; attempt++) {
    spending.call();
    const started = clock.now();
    const tick = clock.monotonic();
    const call = { trial: key, started };
    try {
      const answered = await withTimeout(clock, timeout, ctx.signal, (signal) =>
        respondent.ask(request, respondContext(ctx, trial.id, signal)),
      );
      const said = checkedReply(answered, model.model.use, mask);
      const latency = clock.monotonic() - tick;
      await recorder.keep(
        { ...call, latency, error: null },
        { trial: key, received: clock.now(), said },
      );
      spending.pay(said.cost ?? 0);
      return null;
    } catch (cause) {
      ctx.signal.throwIfAborted();
      const error = respondentFailure(cause, model.model.use, mask);
      const kind = ProviderError.is(error) ? error.kind : error.code;
      const { message } = error;
      const draw = random.fork(`retry/${trial.id}/${attempt}`).float();
      const wait = ProviderError.is(error) ? retryDelay(error, attempt, draw) : null;
      const again = wait !== null && spending.over('language') === null;
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
      if (!again) return error;
      await clock.sleep(wait, ctx.signal);
      if (spending.over('language') !== null) return error;
    }
  }
}
