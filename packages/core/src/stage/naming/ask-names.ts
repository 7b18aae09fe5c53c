import { counted } from '../../contract/counted.ts';
import type { DimensionName } from '../../contract/dimension-name.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { askLanguage } from '../collect/ask-language.ts';
import { breaker } from '../collect/breaker.ts';
import { lane } from '../collect/lane.ts';
import { meter } from '../collect/meter.ts';
import { pace } from '../collect/pace.ts';
import type { Purse } from '../collect/purse.ts';
import { recorder } from '../collect/recorder.ts';
import type { PlannedRun } from '../planned-run.ts';
import type { RunContext } from '../run-context.ts';
import type { Subject } from '../subject.ts';
import { nameQuestions, type NameQuestion } from './name-questions.ts';
import type { PlannedNaming } from './planned-naming.ts';
import { readName } from './read-name.ts';

const pageSize = 1024;

/**
 * Asks the language model under `naming` what each dimension is of, in the store and by the rules that
 * judgments are collected by: a question that has a reply is never asked again. Without `ask` only names
 * that were given before are read. A naming that stops early warns; dimensions then have no name. Throws
 * `INTERRUPTED` when the run's signal fires.
 */
export async function askNames(
  ctx: RunContext,
  { plan, stimulus }: Pick<PlannedRun, 'plan' | 'stimulus'>,
  planned: PlannedNaming,
  subjects: readonly Subject[],
  { ask, purse }: { readonly ask: boolean; readonly purse: Purse },
): Promise<readonly Subject[]> {
  const { id } = planned.model.model;
  const perSubject = subjects.map((subject) => nameQuestions(subject, planned, stimulus));
  const questions = new Map(
    perSubject.flat().flatMap((one) => (one ? [[one.trial.id, one] as const] : [])),
  );
  await ctx.store.atomically(async () => {
    const add = ctx.store.planner(id, planned.model.identity);
    for (const { trial } of questions.values()) add(trial);
  });
  const bill = plan.naming?.bill;
  const guess = bill?.usd ? bill.usd / bill.calls : 0;
  const stopped = ask ? await askAll(ctx, planned, questions, purse, guess) : null;
  const { trials, answered } = ctx.store.progress(id);
  const names = readNames(ctx, planned);
  for (const message of warnings(planned, { stopped, open: trials - answered, ask })) {
    ctx.emit({ type: 'warning', message });
  }
  return subjects.map((subject, at) => {
    const { embedding } = subject;
    if (!embedding) return subject;
    const perDimension = embedding.perDimension.map((about, column) => {
      const named = names.get(perSubject[at][column]?.trial.id ?? '');
      return named ? { ...about, named } : about;
    });
    return { ...subject, embedding: { ...embedding, perDimension } };
  });
}

async function askAll(
  ctx: RunContext,
  { model, respondent }: PlannedNaming,
  questions: ReadonlyMap<string, NameQuestion>,
  { spending, ending, lanes }: Purse,
  guess: number,
): Promise<string | null> {
  const { clock } = ctx.services;
  const { trials, answered } = ctx.store.progress(model.model.id);
  if (trials === answered) return null;
  const caps = [model.model.limits.concurrent, model.capabilities.concurrent].filter(
    (cap) => typeof cap === 'number',
  );
  const own = lane(clock, ...(caps.length > 0 ? [Math.min(...caps)] : []));
  lanes.set(`naming:${model.model.id}`, own);
  const counting = meter(ctx, model.model.id);
  counting.begin(answered, trials);
  try {
    const stopped = await askLanguage(
      {
        ctx,
        model,
        request: async ({ id, repeat }) => ({
          messages: questions.get(id)!.messages,
          repeat,
          want: 'text',
        }),
        recorder: recorder(ctx.store),
        spending,
        ending,
        guess,
        lane: own,
        breaker: breaker(clock, ending.starts),
        pace: pace(clock, model.model.limits.perMinute),
        meter: counting,
        reading: { take: (_, said) => 'text' in said && readName(said.text).name !== null },
        shard: null,
      },
      respondent,
    );
    counting.tell(stopped === null ? 'done' : 'stopped');
    return stopped;
  } catch (cause) {
    if (!ctx.signal.aborted) throw cause;
    throw new KindredError('INTERRUPTED', 'Interrupted; run the same command again to go on.');
  }
}

/** Names by the ids of their questions; a reply stays in the store as it was said. */
function readNames(
  { store }: RunContext,
  { model, naming }: PlannedNaming,
): ReadonlyMap<string, DimensionName> {
  const names = new Map<string, DimensionName>();
  for (let after = -1; ;) {
    // No reader makes judgments of names, so that they are unread for good.
    const page = store.unread(model.model.id, 'name-dimension', after, pageSize);
    for (const { text, trial } of page) {
      names.set(trial.id, { ...readName(text ?? ''), by: naming.id, trial: trial.id });
    }
    if (page.length < pageSize) return names;
    after = page.at(-1)!.place;
  }
}

function warnings(
  { naming }: PlannedNaming,
  { stopped, open, ask }: { stopped: string | null; open: number; ask: boolean },
): string[] {
  if (open === 0) return [];
  const left = counted(open, 'dimension has', 'dimensions have');
  const who = `Naming by "${naming.id}"`;
  if (!ask) return [`${who}: ${left} not been asked about; a run asks.`];
  if (stopped === null) return [`${who}: ${left} got no reply; run again to retry.`];
  return [`${who} stopped: ${stopped.replace(/\.$/, '')}. ${left} no name; run again to go on.`];
}
