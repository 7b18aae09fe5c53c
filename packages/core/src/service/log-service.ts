import type { Log } from '../contract/log.ts';
import { plainText } from './plain-text.ts';

/** A log whose lines are cleaned and masked before `sink` sees them. */
export function logService(sink: (level: keyof Log, message: string) => void): Log {
  return {
    debug: (message) => sink('debug', plainText(message)),
    info: (message) => sink('info', plainText(message)),
    warn: (message) => sink('warn', plainText(message)),
  };
}
