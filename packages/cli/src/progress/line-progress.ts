import type { Clock } from '@kindred/core';
import { printLines } from '../terminal/print-lines.ts';
import type { Stream } from '../terminal/session.ts';
import { lineOf } from './line-of.ts';
import { measureOf } from './measure-of.ts';
import type { Progress } from './progress.ts';

const every = 5000;

/** Plain lines for pipes and logs: at most one measure every five seconds. */
export function lineProgress(err: Stream, clock: Clock): Progress {
  let last = clock.monotonic();
  return {
    read(event) {
      const line = lineOf(event);
      if (line !== null) printLines(err, line);
      const measure = measureOf(event);
      if (measure === null || clock.monotonic() - last < every) return;
      last = clock.monotonic();
      printLines(err, `${measure.label}: ${measure.done} of ${measure.total}`);
    },
    stop() {},
  };
}
