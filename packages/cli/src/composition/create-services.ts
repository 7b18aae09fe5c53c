import { hostServices } from '@kindred/core';
import type { HostServices } from '@kindred/core';
import { printLines } from '../terminal/print-lines.ts';
import type { Session } from '../terminal/session.ts';

/** The machine's services for one run; components' warnings go to the terminal's other stream. */
export function createServices(session: Session, seed: number): HostServices {
  return hostServices({
    seed,
    signal: session.signal,
    sink: (level, message) => {
      if (level === 'warn') printLines(session.err, `warning: ${message}`);
      else if (session.debug) printLines(session.err, `${level}: ${message}`);
    },
  });
}
