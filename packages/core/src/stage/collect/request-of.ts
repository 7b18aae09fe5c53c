import type { LanguageRequest } from '../../contract/language-request.ts';
import type { Trial } from '../../contract/trial.ts';
import type { Collector } from './collector.ts';
import { wantedOf } from './wanted-of.ts';

/** What a language model is asked in one trial. */
export function requestOf(
  { planned, model }: Pick<Collector, 'planned' | 'model'>,
  trial: Trial,
): LanguageRequest {
  const shown = trial.stimuli.map((id) => planned.stimulus.get(id)!);
  return {
    messages: planned.task.render(shown, model.capabilities.form ?? 'instruct'),
    repeat: trial.repeat,
    ...wantedOf({ planned, model }, trial.stimuli),
  };
}
