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
  const found: StoredTrial[] = [];
  // What is answered is walked over once, however much of it there is.
  let last = -1;
  for (let k = 0; k < many; k++) {
    const place = Math.floor((k * total) / many);
    if (place <= last) continue;
    const [trial] = store.unanswered(model, place - 1, 1);
    if (!trial) break;
    found.push(trial);
    last = trial.place;
  }
  return found;
}
