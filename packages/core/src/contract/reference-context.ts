import type { Representation } from './representation.ts';
import type { Stimulus } from './stimulus.ts';

/** What a reference may look at. `model` gives another respondent of the same experiment. */
export interface ReferenceContext {
  readonly stimuli: readonly Stimulus[];
  readonly signal: AbortSignal;
  model(id: string): Promise<Representation>;
}
