import type { Capabilities } from '../../contract/capabilities.ts';
import type { Experiment } from '../../contract/experiment.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Task } from '../../contract/task.ts';
import { visionMisfit } from './vision-misfit.ts';

/**
 * Models asked in a way they cannot answer: `MODEL_NO_LOGPROBS`, `MODEL_NO_VISION`,
 * `DELIVERY_UNSUPPORTED`. A model
 * whose capabilities are not known is taken to have them.
 */
export function modelMisfits(
  models: readonly Experiment.Model[],
  capabilities: ReadonlyMap<string, Capabilities>,
  task: Pick<Task, 'pictures'>,
): KindredError[] {
  return models.flatMap((model) => {
    const found: KindredError[] = [];
    const { id, use, answers, delivery, places, at } = model;
    if (answers === 'logprobs' && capabilities.get(id)?.logprobs === false) {
      const message = `Model "${id}" (${use}) gives no log probabilities; write "answers: sampled".`;
      const location = places['answers'] ?? at;
      found.push(new KindredError('MODEL_NO_LOGPROBS', message, { location }));
    }
    // One that says which prompts it wants is asked in words; of others that is known once it is made.
    const known = capabilities.get(id);
    const blind = known?.form && visionMisfit(model, known, task);
    if (blind) found.push(blind);
    if (delivery === 'batch' && capabilities.get(id)?.batch === false) {
      const message = `Model "${id}" (${use}) has no batch interface; write "delivery: live".`;
      const location = places['delivery'] ?? at;
      found.push(new KindredError('DELIVERY_UNSUPPORTED', message, { location }));
    }
    return found;
  });
}
