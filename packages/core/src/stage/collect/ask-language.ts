import type { KindredError } from '../../contract/kindred-error.ts';
import type { LanguageRespondent } from '../../contract/language-respondent.ts';
import type { StoredTrial } from '../../store/stored-trial.ts';
import { askOnce } from './ask-once.ts';
import type { Asker } from './asker.ts';
import { isInShard } from './is-in-shard.ts';
import { isPassing } from './is-passing.ts';
import { isRefusal } from './is-refusal.ts';
import { tellAsking } from './tell-asking.ts';
import { untoldCost } from './untold-cost.ts';

const pageSize = 256;
/** Trials that are asked once more at the end. */
const mostUnlucky = 1024;
/** Trials refused for their form, before any was answered, that stop a model: the next would be too. */
const mostRefused = 20;
/** Trials in a row refused for their rate, and the milliseconds without any answer, that stop a model. */
const starvation = { trials: 8, ms: 15 * 60_000 };

/**
 * Asks a language model every open trial of its plan, as many at once as its account's lane lets in.
 * `skip` are keys of trials that are not asked. Gives the reason it stopped early, or null.
 */
export async function askLanguage(
  asker: Asker,
  respondent: LanguageRespondent,
  skip: ReadonlySet<number> = new Set(),
): Promise<string | null> {
  const { ctx, model, spending, lane, breaker, ending, meter, reading } = asker;
  const { id } = model.model;
  const answered = meter.done;
  let refused = 0;
  const { clock } = ctx.services;
  let starved = { trials: 0, since: clock.monotonic() };
  let stopped: string | null = null;
  const calls: { underWay: number; broken: { readonly error: unknown } | null } = {
    underWay: 0,
    broken: null,
  };
  let wake: () => void = () => {};

  let unlucky: StoredTrial[] = [];

  const failed = (open: StoredTrial, error: KindredError) => {
    if (isPassing(error) && unlucky.length < mostUnlucky) unlucky.push(open);
    // What a filter stops depends on what is shown; any other refusal is for the form all trials have.
    if (isRefusal(error) && error.code !== 'PROVIDER_CONTENT_FILTER') refused += 1;
    const hopeless = meter.done === answered && refused >= mostRefused;
    if (error.code === 'PROVIDER_OVERLOAD') starved.trials += 1;
    const waited = clock.monotonic() - starved.since;
    if (starved.trials >= starvation.trials && waited > starvation.ms) {
      stopped ??= `nothing was answered for ${Math.round(waited / 60_000)} minutes: ${error.message}`;
    }
    // Any other failure would meet the next trial too.
    const ofThisTrial = isPassing(error) || isRefusal(error);
    if (!ofThisTrial || breaker.givenUp || hopeless) stopped ??= error.message;
  };
  const ask = async (open: StoredTrial) => {
    calls.underWay += 1;
    try {
      const asked = await askOnce(asker, respondent, open);
      if (!asked) return;
      if ('error' in asked) return failed(open, asked.error);
      starved = { trials: 0, since: clock.monotonic() };
      const { cost = null } = asked.reply;
      meter.reply(reading.take(open, asked.reply), cost);
      stopped ??= untoldCost(cost, ctx.experiment.budget);
      const { done, total } = meter;
      ctx.emit({ type: 'reply', model: id, trial: open.trial.id, done, total });
    } catch (error) {
      calls.broken ??= { error };
    } finally {
      calls.underWay -= 1;
      tellAsking(asker);
      wake();
    }
  };
  const oneEnds = () => new Promise<void>((resolve) => (wake = resolve));
  const over = () => {
    stopped ??= spending.over('language');
    const ended = breaker.givenUp || ending.starts.aborted;
    return stopped !== null || calls.broken !== null || ended;
  };

  const askAll = async (trials: Iterable<StoredTrial>) => {
    for (const open of trials) {
      if (skip.has(open.key) || !isInShard(open.trial.id, asker.shard)) continue;
      // One that waits to be tried again counts: a dead host must not be asked everything at once.
      while (calls.underWay >= lane.width) await oneEnds();
      if (over()) break;
      void ask(open);
    }
    while (calls.underWay > 0) await oneEnds();
  };
  await askAll(openTrials(asker));
  const left = unlucky;
  unlucky = [];
  // Of very many trials some meet a passing failure every time: they are asked once more, after all others.
  if (!over() && meter.done > answered) await askAll(left);
  if (calls.broken) throw calls.broken.error;
  ctx.signal.throwIfAborted();
  return stopped;
}

function* openTrials({ ctx, model }: Asker): Generator<StoredTrial> {
  for (let after = -1; ;) {
    const page = ctx.store.unanswered(model.model.id, after, pageSize);
    yield* page;
    if (page.length < pageSize) return;
    after = page.at(-1)!.place;
  }
}
