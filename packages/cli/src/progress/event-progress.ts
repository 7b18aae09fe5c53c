import type { Stream } from '../terminal/session.ts';
import type { Progress } from './progress.ts';

/** `--json-events`: every event as one line of JSON. */
export function eventProgress(err: Stream): Progress {
  return {
    read: (event) => err.write(`${JSON.stringify(event)}\n`),
    stop() {},
  };
}
