import type { Files } from '../../contract/files.ts';
import type { Structure } from '../../contract/structure.ts';
import { bareRow } from './bare-row.ts';
import { importError } from './import-error.ts';
import type { RawJudgment } from './raw-judgment.ts';
import { stimulusCell } from './stimulus-cell.ts';

/** Judgments of a text file with cells apart by white space, one triplet a line. */
export async function* readTextJudgments(
  files: Files,
  path: string,
  structure: Structure,
): AsyncGenerator<RawJudgment> {
  let line = 0;
  for await (const text of files.lines(path)) {
    line += 1;
    if (text.trim() === '' || text.startsWith('#')) continue;
    const judgment = bareRow(text.trim().split(/\s+/).map(stimulusCell), structure);
    if (!judgment) throw importError(files.resolve(path), line, `it is no ${structure} triplet`);
    yield judgment;
  }
}
