import type { Clock } from '@kindred/core';
import type { Session } from '../terminal/session.ts';
import { barProgress } from './bar-progress.ts';
import { eventProgress } from './event-progress.ts';
import { lineProgress } from './line-progress.ts';
import type { Progress } from './progress.ts';

/** Bars on a terminal, lines in a pipe, JSON lines where asked for. */
export function createProgress({ err }: Session, clock: Clock, events: boolean): Progress {
  if (events) return eventProgress(err);
  return err.isTTY ? barProgress(err, clock) : lineProgress(err, clock);
}
