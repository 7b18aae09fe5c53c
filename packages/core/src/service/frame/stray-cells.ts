import { counted } from '../../contract/counted.ts';
import type { Frame } from '../../contract/frame.ts';
import { typeOfCells } from './type-of-cells.ts';

/** Cells a sentence shows, and characters it shows of each. */
const most = { cells: 3, characters: 40 };

/**
 * Which known cells of a column are no numbers: how many of how many, and the first of them in words,
 * as `of its 3 known cells 1 is no number, "70B" of m2`; null where all are numbers.
 */
export function strayCells(
  { columns }: Frame,
  { values }: Frame['columns'][number],
): { readonly known: number; readonly stray: number; readonly words: string } | null {
  const names = columns.find(({ name }) => name === 'id')?.values ?? [];
  const known = values.filter((value) => value !== null).length;
  const stray = values.flatMap((value, row) =>
    value !== null && typeOfCells([String(value)]) !== 'number' ? [row] : [],
  );
  if (stray.length === 0) return null;
  const shown = stray
    .slice(0, most.cells)
    .map(
      (row) =>
        `${JSON.stringify(String(values[row]).slice(0, most.characters))} of ${names[row] ?? `row ${row + 1}`}`,
    );
  const more = stray.length > most.cells ? ', …' : '';
  const count = stray.length === 1 ? 'is no number' : 'are no numbers';
  const words = `of its ${counted(known, 'known cell')} ${stray.length} ${count}, ${shown.join(', ')}${more}`;
  return { known, stray: stray.length, words };
}
