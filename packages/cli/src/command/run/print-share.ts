import type { Share, Shard } from '@kindred/core';
import { paint } from '../../terminal/paint.ts';
import { printLines } from '../../terminal/print-lines.ts';
import { printTable } from '../../terminal/print-table.ts';
import type { Stream } from '../../terminal/session.ts';

/** What came of a share, and how the shares become one run. */
export function printShare(
  out: Stream,
  { models, plan, warnings }: Share,
  {
    folder,
    file,
    shard,
  }: { readonly folder: string; readonly file: string; readonly shard: Shard },
): void {
  out.write(`\n${paint(out, 'bold', `share ${shard.index} of ${shard.of}`)}\n`);
  printTable(
    out,
    ['model', 'answered here', 'still open here'],
    models.map(({ id, answered, open }) => [id, answered, open]),
  );
  for (const warning of warnings) {
    out.write(`${paint(out, 'yellow', 'warning')} ${paint(out, 'reset', warning)}\n`);
  }
  const target = `runs/${plan.experiment}`;
  printLines(
    out,
    `folder of this share: ${folder}`,
    'When every share has ended, put them together and run the rest:',
    `  kindred merge ${target} FOLDER_OF_EACH_SHARE...`,
    `  kindred run ${file} --folder ${target}`,
  );
}
