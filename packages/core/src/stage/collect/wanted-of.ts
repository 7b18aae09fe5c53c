import type { WantedAnswer } from '../../contract/wanted-answer.ts';
import type { Collector } from './collector.ts';

/** What is wanted of a model that is shown these stimuli, in this order. */
export function wantedOf(
  { planned, model }: Pick<Collector, 'planned' | 'model'>,
  stimuli: readonly string[],
): WantedAnswer {
  if (model.model.answers !== 'logprobs') return { want: 'text' };
  const shown = stimuli.map((id) => planned.stimulus.get(id)!);
  return { want: 'distribution', options: planned.task.options(shown) };
}
