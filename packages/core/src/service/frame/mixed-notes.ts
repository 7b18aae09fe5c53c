import type { Frame } from '../../contract/frame.ts';
import { typeOfCells } from './type-of-cells.ts';

/**
 * Sentences on the columns of an inferred frame that count as categories only because a few of
 * their cells, less than half of the known ones, are no numbers: likely slips in the file.
 */
export function mixedNotes({ columns }: Frame): string[] {
  const names = columns.find(({ name }) => name === 'id')?.values ?? [];
  return columns.flatMap(({ name, type, values }) => {
    if (name === 'id' || type !== 'category') return [];
    const known = values.filter((value) => value !== null);
    const odd = known.filter((value) => typeOfCells([String(value)]) !== 'number');
    if (odd.length === 0 || 2 * odd.length >= known.length) return [];
    const first = JSON.stringify(String(odd[0]).slice(0, 40));
    const where = names[values.indexOf(odd[0])];
    const count = odd.length === 1 ? '1 is no number' : `${odd.length} are no numbers`;
    return [
      `"${name}" is taken as categories: of its ${known.length} known cells ${count}, first ${first} of ${where}.`,
    ];
  });
}
