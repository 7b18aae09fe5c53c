import { counted } from '@kindred/core';
import type { Merged } from '@kindred/core';
import { paint } from '../../terminal/paint.ts';
import { printLines } from '../../terminal/print-lines.ts';
import { printTable } from '../../terminal/print-table.ts';
import type { Stream } from '../../terminal/session.ts';

/** What each source gave, and what to mind. */
export function printMerged(out: Stream, target: string, merged: readonly Merged[]): void {
  printTable(
    out,
    ['source', 'new replies', 'new trials', 'new calls', 'new batches', 'conflicts'],
    merged.map(({ source, added, conflicts }) => [
      source,
      added.replies,
      added.trials,
      added.attempts,
      added.batches,
      conflicts.count,
    ]),
  );
  for (const { source, beingWritten, conflicts } of merged) {
    if (beingWritten) {
      warn(out, `${source} is being written to: merge it again when that run has ended.`);
    }
    if (conflicts.count === 0) continue;
    warn(
      out,
      `${source}: ${counted(conflicts.count, 'trial has', 'trials have')} another reply there; the target’s stays:`,
    );
    for (const { trial, stimuli, kept, other } of conflicts.first) {
      const said = [kept, other].map((text) => JSON.stringify(text)).join(', there ');
      printLines(out, `  ${trial} (${stimuli.join(', ')}): ${said}`);
    }
  }
  printLines(out, `merged into ${target}`);
}

function warn(out: Stream, message: string): void {
  out.write(`${paint(out, 'yellow', 'warning')} ${paint(out, 'reset', message)}\n`);
}
