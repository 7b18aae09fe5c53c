import { formatDollars } from '../../terminal/format-dollars.ts';
import { formatDuration } from '../../terminal/format-duration.ts';
import { paint } from '../../terminal/paint.ts';
import { printLines } from '../../terminal/print-lines.ts';
import { printTable } from '../../terminal/print-table.ts';
import type { Stream } from '../../terminal/session.ts';
import type { RunStatus } from './run-status.ts';

/** A table of the models of each experiment, then what last went wrong. `now` in ms since 1970. */
export function printStatus(out: Stream, status: RunStatus, now: number): void {
  const { store, state, process, models } = status;
  const who = process === null ? '' : ` (process ${process})`;
  out.write(`${paint(out, 'bold', `${state}${who}`)}\n`);
  if (state === 'not started') {
    printLines(out, `No run was planned in ${store} yet: "kindred run" starts one.`);
    return;
  }
  for (const [experiment, group] of Map.groupBy(models, (one) => one.experiment)) {
    printLines(out, `experiment ${experiment}`);
    printTable(
      out,
      [
        'model',
        'trials',
        'answered',
        'open',
        'null share',
        'a minute',
        'spent',
        'left',
        'batches',
        'failed calls',
      ],
      group.map((model) => row(model, now)),
    );
  }
  for (const { model, lastError } of models) {
    if (lastError === null) continue;
    const { at, kind, message } = lastError;
    const ago = formatDuration(Math.max(0, now - at) / 1000);
    printLines(out, `${model}: last error ${ago} ago: ${kind}: ${message}`);
  }
  printLines(out, `store: ${store}`);
  if (state === 'stopped') printLines(out, '"kindred run" asks the open trials.');
}

function row(model: RunStatus.Model, now: number): (string | number | null)[] {
  const { nullShare, perMinute, usd, secondsLeft, batches, failures } = model;
  const kinds = Object.entries(failures).map(([kind, count]) => `${kind} ${count}`);
  return [
    model.model,
    model.trials,
    model.answered,
    model.open,
    nullShare === null ? null : `${(100 * nullShare).toFixed(1)} %`,
    perMinute === null ? null : perMinute.toFixed(perMinute < 10 ? 1 : 0),
    usd === null ? null : formatDollars(usd),
    secondsLeft === null ? null : formatDuration(secondsLeft),
    batches.length === 0 ? null : batchWords(batches, now),
    kinds.length === 0 ? null : kinds.join(', '),
  ];
}

function batchWords(batches: RunStatus.Model['batches'], now: number): string {
  const trials = batches.reduce((sum, batch) => sum + batch.trials, 0);
  const oldest = formatDuration(Math.max(0, now - batches[0].submitted) / 1000);
  return `${batches.length} of ${trials} trials, ${oldest} old`;
}
