import { makeToken } from './make-token.ts';

/** Where components speak. Control characters are removed and secrets masked before it is shown. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
}

export const Log = makeToken<Log>('Log', 1);
