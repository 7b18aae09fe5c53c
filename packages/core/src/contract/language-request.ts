import type { Message } from './message.ts';

/** One call to a language model. `options` are the names a distribution is wanted over. */
export interface LanguageRequest {
  /** Pictures in it are bytes: core has read and composed them. */
  readonly messages: readonly Message[];
  readonly want: 'text' | 'distribution';
  readonly options?: readonly string[];
  /** 0 for the first time this is asked: what a vendor's seed is raised by. */
  readonly repeat: number;
}
