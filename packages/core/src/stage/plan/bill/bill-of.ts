import type { Bill } from '../../../contract/bill.ts';
import type { Stimulus } from '../../../contract/stimulus.ts';
import type { Task } from '../../../contract/task.ts';
import { tokenCounter } from '../../../service/tokens/token-counter.ts';
import type { Store } from '../../../store/store.ts';
import type { StoredTrial } from '../../../store/stored-trial.ts';
import type { PlannedModel } from '../../planned-model.ts';
import { makeBill } from './make-bill.ts';
import { measurePrompts } from './measure-prompts.ts';
import { spreadTrials } from './spread-trials.ts';

/** The bill of a planned model, which may be asked `most` trials; null for one that is not asked in words. */
export async function billOf(
  { model, respondent, capabilities, pictures, price, identity }: PlannedModel,
  store: Store,
  task: Task,
  stimulus: ReadonlyMap<string, Stimulus>,
  most: number | null = null,
): Promise<Bill | null> {
  if (respondent.kind !== 'language') return null;
  const { trials, answered } = store.progress(model.id);
  const shown = ({ trial }: StoredTrial) => trial.stimuli.map((id) => stimulus.get(id)!);
  const open = trials > answered ? spreadTrials(store, model.id, trials) : [];
  const measured = measurePrompts(
    open,
    (trial) => task.render(shown(trial), capabilities.form ?? 'instruct'),
    (trial) => task.options(shown(trial)),
    await tokenCounter(),
    pictures?.tokens ?? null,
  );
  const history = store.history(identity.hash);
  const bill = makeBill(trials - answered, model, price, measured, history);
  if (most === null) return bill;
  const { calls, usd, hours } = makeBill(most - answered, model, price, measured, history);
  return { ...bill, most: { calls, usd, hours } };
}
