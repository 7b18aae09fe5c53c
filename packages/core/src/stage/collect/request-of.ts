import type { LanguageRequest } from '../../contract/language-request.ts';
import type { Trial } from '../../contract/trial.ts';
import type { Collector } from './collector.ts';

/** What a language model is asked in one trial. */
export function requestOf(
  { planned, model }: Pick<Collector, 'planned' | 'model'>,
  trial: Trial,
): LanguageRequest {
  const shown = trial.stimuli.map((id) => planned.stimulus.get(id)!);
  const logprobs = model.model.answers === 'logprobs';
  return {
    messages: planned.task.render(shown, model.capabilities.form ?? 'instruct'),
    repeat: trial.repeat,
    want: logprobs ? 'distribution' : 'text',
    ...(logprobs && { options: planned.task.options(shown) }),
  };
}
