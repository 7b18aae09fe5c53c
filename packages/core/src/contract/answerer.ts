import type { Finish } from './finish.ts';
import type { RespondContext } from './respond-context.ts';
import type { Usage } from './usage.ts';

/**
 * The short form of a language respondent: prompt in, text out. Core turns the messages into one
 * string (system turn first, blank line between) and fills in `finish: 'stop'`.
 */
export interface Answerer {
  answer(
    prompt: string,
    ctx: RespondContext,
  ): Promise<{
    readonly text: string;
    readonly usage?: Usage;
    readonly snapshot?: string;
    readonly finish?: Finish;
  }>;
  dispose?(): Promise<void> | void;
}
