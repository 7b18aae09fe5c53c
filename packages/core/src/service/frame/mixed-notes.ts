import { counted } from '../../contract/counted.ts';
import type { Frame } from '../../contract/frame.ts';
import { typeOfCells } from './type-of-cells.ts';

/** Cells a note shows, and characters it shows of each. */
const most = { cells: 3, characters: 40 };

/**
 * Sentences on the columns of an inferred frame that count as categories only because a few of
 * their cells, less than half of the known ones, are no numbers: likely slips in the file. Columns
 * whose type is `declared` are as their author wants them.
 */
export function mixedNotes({ columns }: Frame, declared: readonly string[] = []): string[] {
  const names = columns.find(({ name }) => name === 'id')?.values ?? [];
  return columns.flatMap(({ name, type, values }) => {
    if (name === 'id' || type !== 'category' || declared.includes(name)) return [];
    const known = values.filter((value) => value !== null).length;
    const odd = values.flatMap((value, row) =>
      value !== null && typeOfCells([String(value)]) !== 'number' ? [row] : [],
    );
    if (odd.length === 0 || 2 * odd.length >= known) return [];
    const shown = odd
      .slice(0, most.cells)
      .map(
        (row) =>
          `${JSON.stringify(String(values[row]).slice(0, most.characters))} of ${names[row] ?? `row ${row + 1}`}`,
      );
    const more = odd.length > most.cells ? ', …' : '';
    const count = odd.length === 1 ? 'is no number' : 'are no numbers';
    return [
      `"${name}" is taken as categories, so analyses of numbers leave it out: of its ${counted(known, 'known cell')} ` +
        `${odd.length} ${count}, ${shown.join(', ')}${more}. Correct them or leave them empty, or ` +
        `declare them in the experiment: columns: { ${JSON.stringify(name)}: { type: category } }.`,
    ];
  });
}
