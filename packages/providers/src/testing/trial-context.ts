import { randomService } from '@kindred/core';
import type { RespondContext } from '@kindred/core';

/** The context of one trial, for specs. */
export function trialContext(seed = 1): RespondContext {
  const quiet = () => undefined;
  return {
    signal: new AbortController().signal,
    random: randomService(seed),
    log: { debug: quiet, info: quiet, warn: quiet },
  };
}
