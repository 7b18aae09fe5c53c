import type { Files } from '../../contract/files.ts';
import type { Structure } from '../../contract/structure.ts';
import { lineBlocks } from '../files/line-blocks.ts';
import { bareRow } from './bare-row.ts';
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
  let line = 0;
  function* judgments(lines: readonly string[]) {
    for (const text of lines) {
      line += 1;
      const row = text.trim();
      if (row === '' || text.startsWith('#')) continue;
      const judgment = bareRow(row.split(/\s+/).map(stimulusCell), structure);
      if (typeof judgment === 'string') throw importError(file, line, judgment);
      yield judgment;
    }
  }
  for await (const lines of lineBlocks(files.bytes(path), file)) yield judgments(lines);
}
