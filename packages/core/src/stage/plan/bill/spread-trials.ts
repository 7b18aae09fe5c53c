import type { StoredTrial } from '../../../store/stored-trial.ts';
import type { Store } from '../../../store/store.ts';

const most = 256;

/** At most 256 trials that have no reply, evenly along a model's plan of `total`. */
export function spreadTrials(
  store: Pick<Store, 'unanswered'>,
  model: string,
  total: number,
): readonly StoredTrial[] {
  const many = Math.min(total, most);
  const found = new Map<number, StoredTrial>();
  for (let k = 0; k < many; k++) {
    const place = Math.floor((k * total) / many);
    // The first open one at or after it.
    const [trial] = store.unanswered(model, place - 1, 1);
    if (trial) found.set(trial.key, trial);
  }
  return [...found.values()];
}
