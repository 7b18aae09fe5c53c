import type { Embedder } from '../../contract/embedder.ts';
import type { PlanModel } from '../../contract/plan-model.ts';
import type { PlanNaming } from '../../contract/plan-naming.ts';
import type { Stimulus } from '../../contract/stimulus.ts';
import { tokenCounter } from '../../service/tokens/token-counter.ts';
import type { Store } from '../../store/store.ts';
import { makeBill } from '../plan/bill/make-bill.ts';
import { measurePrompts } from '../plan/bill/measure-prompts.ts';
import { namingMessages } from './naming-messages.ts';
import type { PlannedNaming } from './planned-naming.ts';

const samples = 32;
/** About as long as names are. */
const usualName = 'used in the kitchen; food-related';

/** What naming takes at most, by concepts shown one after the other as the stimuli come. */
export async function namingLine(
  { model, naming, line }: PlannedNaming,
  store: Pick<Store, 'progress' | 'history'>,
  stimuli: readonly Stimulus[],
  models: readonly Pick<PlanModel, 'basis'>[],
  embedders: Iterable<Embedder>,
): Promise<PlanNaming> {
  const trials = mostQuestions(naming.dimensions, models, [...embedders]);
  // Of an earlier run, whose embeddings may have had other dimensions.
  const answered = Math.min(trials, store.progress(model.model.id).answered);
  const shown = naming.top + naming.bottom;
  const windows = Array.from({ length: Math.min(samples, stimuli.length) }, (_, k) => {
    const from = Math.floor((k * stimuli.length) / samples);
    const words = Array.from(
      { length: Math.min(shown, stimuli.length) },
      (_, i) => stimuli[(from + i) % stimuli.length].word,
    );
    return { top: words.slice(0, naming.top), bottom: words.slice(naming.top) };
  });
  const measured = measurePrompts(
    windows,
    (window) => namingMessages(window, model.capabilities.form ?? 'instruct'),
    () => [usualName],
    await tokenCounter(),
  );
  // Its replies to other questions are of other lengths; their pace counts.
  const history = { ...store.history(model.identity.hash), counted: 0 };
  const toAsk = trials - answered;
  const bill = makeBill(toAsk, model.model, model.price, measured, history);
  return { ...line, trials, answered, toAsk, bill };
}

function mostQuestions(
  most: number,
  models: readonly Pick<PlanModel, 'basis'>[],
  embedders: readonly Embedder[],
): number {
  const of = ({ dimensions }: Embedder) =>
    Math.min(most, dimensions === 'auto' ? most : dimensions);
  const sum = (some: readonly Embedder[]) => some.reduce((total, one) => total + of(one), 0);
  const judged = sum(embedders.filter(({ learns }) => !learns));
  // Features as they are, of a size that is not known before they are read, and turned by what was learnt.
  const taken = most + sum(embedders.filter(({ learns }) => learns));
  return models.reduce((total, { basis }) => total + (basis === 'judgments' ? judged : taken), 0);
}
