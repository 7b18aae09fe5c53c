import { counted } from '@kindred/core';
import type { RunEvent } from '@kindred/core';
import { formatFigure } from '../terminal/format-figure.ts';

/** The line an event is worth, or null. */
export function lineOf(event: RunEvent): string | null {
  switch (event.type) {
    case 'run-start':
      return `${event.experiment} in ${event.folder}`;
    case 'stage-end': {
      const reused = event.reused > 0 ? `, ${event.reused} reused` : '';
      return `${event.stage}: ${event.seconds.toFixed(1)} s${reused}`;
    }
    case 'attempt-failed': {
      const next = event.again ? 'trying again' : 'given up';
      return `${event.model}: ${event.kind}: ${event.message} (${next})`;
    }
    case 'judgments': {
      const nulls = event.nulls > 0 ? `, ${event.nulls} of them without a value` : '';
      return `${event.model}: ${counted(event.count, 'judgment')}${nulls}`;
    }
    case 'embedding-end': {
      const { model, embedder, accuracy, seconds } = event;
      return `${model}: ${embedder} fitted in ${seconds.toFixed(1)} s, test accuracy ${formatFigure(accuracy)}`;
    }
    case 'warning':
      return `warning: ${event.message}`;
    default:
      return null;
  }
}
