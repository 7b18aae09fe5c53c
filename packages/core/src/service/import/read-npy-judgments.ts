import type { Files } from '../../contract/files.ts';
import type { Structure } from '../../contract/structure.ts';
import { npyRows } from '../read/npy-rows.ts';
import type { NpyRows } from '../read/npy-rows.ts';
import { bareRows } from './bare-rows.ts';
import { importError } from './import-error.ts';
import type { RawJudgment } from './raw-judgment.ts';

/** Judgments of an .npy array of whole numbers, N × 3 or, with the participant last, N × 4. */
export async function* readNpyJudgments(
  files: Files,
  path: string,
  structure: Structure,
): AsyncGenerator<Iterable<RawJudgment>> {
  const file = files.resolve(path);
  const read = bareRows(structure);
  let row = 0;
  function* judgments({ columns, values }: NpyRows) {
    for (let at = 0; at < values.length; at += columns) {
      row += 1;
      const cells = new Array<number>(columns);
      for (let k = 0; k < columns; k++) cells[k] = values[at + k];
      const judgment = notIndex(cells) ?? read(cells);
      if (typeof judgment === 'string') throw importError(file, row, judgment);
      yield judgment;
    }
  }
  const invalid = (what: string) => importError(file, null, `it ${what}`);
  for await (const rows of npyRows(files.bytes(path), invalid)) yield judgments(rows);
}

function notIndex(cells: readonly number[]): string | null {
  for (const cell of cells) {
    if (!Number.isSafeInteger(cell) || cell < 0) return `${cell} is no index, counted from 0`;
  }
  return null;
}
