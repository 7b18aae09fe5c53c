import type { LanguageRequest } from '../../contract/language-request.ts';
import type { Trial } from '../../contract/trial.ts';
import type { Collector } from './collector.ts';
import { wantedOf } from './wanted-of.ts';
import { withPictures } from './with-pictures.ts';

/** What a language model is asked in one trial, pictures read. */
export async function requestOf(
  { ctx, planned, model }: Pick<Collector, 'ctx' | 'planned' | 'model'>,
  trial: Trial,
): Promise<LanguageRequest> {
  const shown = trial.stimuli.map((id) => planned.stimulus.get(id)!);
  const messages = planned.task.render(shown, model.capabilities.form ?? 'instruct');
  return {
    messages: await withPictures(messages, ctx.services.readPicture),
    repeat: trial.repeat,
    ...wantedOf({ planned, model }, trial.stimuli),
  };
}
