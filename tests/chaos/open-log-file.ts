import { appendFileSync } from 'node:fs';
import type { LogEntry } from './log-entry.ts';

/**
 * Appends entries to a file as lines of JSON, without headers and bodies, within 20 ms; `flush`
 * writes what waits.
 */
export function openLogFile(path: string): { record(entry: LogEntry): void; flush(): void } {
  let waiting = '';
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    timer = null;
    if (waiting) appendFileSync(path, waiting);
    waiting = '';
  };
  return {
    record(entry) {
      const {
        headers: _,
        body: __,
        ...kept
      } = entry as LogEntry & { headers?: object; body?: object };
      waiting += `${JSON.stringify(kept)}\n`;
      timer ??= setTimeout(flush, 20);
    },
    flush,
  };
}
