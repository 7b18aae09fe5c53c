import type { Clock } from '@kindred/core';
import { SingleBar } from 'cli-progress';
import { printLines } from '../terminal/print-lines.ts';
import { plain } from '../terminal/plain.ts';
import type { Stream } from '../terminal/session.ts';
import { collectionPanel } from './collection-panel.ts';
import { lineOf } from './line-of.ts';
import { measureOf } from './measure-of.ts';
import type { Measure } from './measure-of.ts';
import type { Progress } from './progress.ts';

/** A bar on a terminal for the work at hand, a row a model while they are asked; lines scroll above. */
export function barProgress(err: Stream, clock: Clock): Progress {
  const panel = collectionPanel(err, clock);
  let bar: SingleBar | null = null;
  let label = '';
  const stopBar = (): void => {
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
      if (event.type === 'stage-end') panel.clear();
      const line = lineOf(event);
      if (line !== null) {
        stopBar();
        panel.hide();
        printLines(err, line);
      }
      if (event.type === 'collection') {
        stopBar();
        panel.update(event);
      }
      const measure = measureOf(event);
      if (measure === null || measure.total === 0) return;
      if (bar !== null && measure.label !== label) stopBar();
      label = measure.label;
      bar ??= start(measure);
      bar.update(measure.done);
    },
    stop() {
      stopBar();
      panel.clear();
    },
  };
}
