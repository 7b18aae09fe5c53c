import type { Message } from './message.ts';
import type { Sampling } from './sampling.ts';

/** One call to a language model. `options` are the names a distribution is wanted over. */
export interface LanguageRequest {
  readonly messages: readonly Message[];
  readonly sampling: Sampling;
  readonly want: 'text' | 'distribution';
  readonly options?: readonly string[];
}
