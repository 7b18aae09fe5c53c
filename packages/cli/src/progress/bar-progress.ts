import { SingleBar } from 'cli-progress';
import { printLines } from '../terminal/print-lines.ts';
import { plain } from '../terminal/plain.ts';
import type { Stream } from '../terminal/session.ts';
import { lineOf } from './line-of.ts';
import { measureOf } from './measure-of.ts';
import type { Measure } from './measure-of.ts';
import type { Progress } from './progress.ts';

/** A bar on a terminal for the work at hand; lines scroll above it. */
export function barProgress(err: Stream): Progress {
  let bar: SingleBar | null = null;
  let label = '';
  const stop = (): void => {
    bar?.stop();
    bar = null;
  };
  const start = (measure: Measure): SingleBar => {
    const made = new SingleBar({
      stream: err,
      format: '{bar} {value}/{total} {label}',
      barCompleteChar: '█',
      barIncompleteChar: '░',
      barsize: 24,
      fps: 8,
      hideCursor: true,
      clearOnComplete: true,
      gracefulExit: false,
    });
    made.start(measure.total, measure.done, { label: plain(measure.label) });
    return made;
  };
  return {
    read(event) {
      const line = lineOf(event);
      if (line !== null) {
        stop();
        printLines(err, line);
      }
      const measure = measureOf(event);
      if (measure === null || measure.total === 0) return;
      if (bar !== null && measure.label !== label) stop();
      label = measure.label;
      bar ??= start(measure);
      bar.update(measure.done);
    },
    stop,
  };
}
