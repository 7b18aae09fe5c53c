import type { KindredError } from '../../contract/kindred-error.ts';
import type { LanguageRespondent } from '../../contract/language-respondent.ts';
import type { StoredTrial } from '../../store/stored-trial.ts';
import { askOnce } from './ask-once.ts';
import type { Collector } from './collector.ts';

const callsAtOnce = 8;
const pageSize = 256;
/** Kinds of failure that the next trial would meet too. */
const final = new Set([
  'PROVIDER_AUTH',
  'PROVIDER_QUOTA',
  'RESPONDENT_BAD_ANSWER',
  'RESPONDENT_FAILED',
]);

/** Kinds of failure where nobody answered at all. */
const silence = new Set(['PROVIDER_NETWORK', 'PROVIDER_TIMEOUT']);

/** Asks a language model every open trial of its plan. Gives the reason it stopped early, or null. */
export async function askLanguage(
  collector: Collector,
  respondent: LanguageRespondent,
): Promise<string | null> {
  const { ctx, model, spending } = collector;
  const { id } = model.model;
  const progress = ctx.store.progress(id);
  let done = progress.answered;
  let after = -1;
  let page: readonly StoredTrial[] = [];
  let place = 0;
  let stopped: string | null = null;

  const next = (): StoredTrial | null => {
    if (place === page.length) {
      page = ctx.store.unanswered(id, after, pageSize);
      place = 0;
      after = page.at(-1)?.place ?? after;
    }
    return page[place++] ?? null;
  };
  // Trials in a row that met nobody, each after its retries; a round of them stops the model.
  let lost = 0;
  const failed = (error: KindredError) => {
    if (silence.has(error.code)) lost += 1;
    if (final.has(error.code) || lost >= callsAtOnce) stopped ??= error.message;
  };
  async function work(): Promise<void> {
    for (;;) {
      ctx.signal.throwIfAborted();
      stopped ??= spending.over('language');
      const open = stopped === null ? next() : null;
      if (open === null) return;
      const error = await askOnce(collector, respondent, open);
      if (error) failed(error);
      else {
        lost = 0;
        done += 1;
        ctx.emit({ type: 'reply', model: id, trial: open.trial.id, done, total: progress.trials });
      }
    }
  }
  const workers = await Promise.allSettled(Array.from({ length: callsAtOnce }, work));
  const broken = workers.find((worker) => worker.status === 'rejected');
  if (broken) throw broken.reason;
  return stopped;
}
