import type { Files } from '../../contract/files.ts';
import type { Structure } from '../../contract/structure.ts';
import { lineBlocks } from '../files/line-blocks.ts';
import { bareRows } from './bare-rows.ts';
import { importError } from './import-error.ts';
import type { RawJudgment } from './raw-judgment.ts';
import { stimulusCell } from './stimulus-cell.ts';

/** Judgments of a text file with cells apart by white space, one triplet a line. */
export async function* readTextJudgments(
  files: Files,
  path: string,
  structure: Structure,
): AsyncGenerator<Iterable<RawJudgment>> {
  const file = files.resolve(path);
  const read = bareRows(structure);
  let line = 0;
  function* judgments(lines: Iterable<string>) {
    for (const text of lines) {
      line += 1;
      const row = text.trim();
      if (row === '' || text.startsWith('#')) continue;
      const judgment = read(row.split(/\s+/).map(stimulusCell));
      if (typeof judgment === 'string') throw importError(file, line, judgment);
      yield judgment;
    }
  }
  for await (const lines of lineBlocks(files.bytes(path), file)) yield judgments(lines);
}
