import type { Clock } from '@kindred/core';
import { printLines } from '../terminal/print-lines.ts';
import type { Stream } from '../terminal/session.ts';
import type { Collection } from './collection.ts';
import { collectionParts } from './collection-parts.ts';
import { lineOf } from './line-of.ts';
import { measureOf } from './measure-of.ts';
import type { Progress } from './progress.ts';

const every = 5000;

/** Plain lines for pipes and logs: at most one every five seconds for each model, and for other work. */
export function lineProgress(err: Stream, clock: Clock): Progress {
  const start = clock.monotonic();
  let last = start;
  const lasts = new Map<string, number>();
  const tell = (one: Collection): void => {
    const over = one.state === 'done' || one.state === 'stopped';
    // What was all there before is told of by the stage.
    if (over && one.asked === 0) return;
    if (!over && clock.monotonic() - (lasts.get(one.model) ?? start) < every) return;
    lasts.set(one.model, clock.monotonic());
    const parts = collectionParts(one).filter((part) => part !== '');
    printLines(err, `${one.model}: ${parts.join(', ')}`);
  };
  return {
    read(event) {
      const line = lineOf(event);
      if (line !== null) printLines(err, line);
      if (event.type === 'collection') tell(event);
      const measure = measureOf(event);
      if (measure === null || clock.monotonic() - last < every) return;
      last = clock.monotonic();
      printLines(err, `${measure.label}: ${measure.done} of ${measure.total}`);
    },
    stop() {},
  };
}
