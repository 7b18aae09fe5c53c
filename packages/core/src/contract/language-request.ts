import type { Message } from './message.ts';
import type { WantedAnswer } from './wanted-answer.ts';

/** One call to a language model. */
export interface LanguageRequest extends WantedAnswer {
  /** Pictures in it are bytes: core has read and composed them. */
  readonly messages: readonly Message[];
  /** 0 for the first time this is asked: what a vendor's seed is raised by. */
  readonly repeat: number;
}
