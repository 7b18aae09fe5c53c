import type { Log } from './log.ts';
import type { Random } from './random.ts';

/** What a respondent gets with each trial. `random` is a fork named by the trial's id. */
export interface RespondContext {
  readonly signal: AbortSignal;
  readonly random: Random;
  readonly log: Log;
}
