import type { Frame } from '../../contract/frame.ts';
import { strayCells } from './stray-cells.ts';

/**
 * Sentences on the columns of an inferred frame that count as categories only because a few of
 * their cells, less than half of the known ones, are no numbers: likely slips in the file. Columns
 * whose type is `declared` are as their author wants them.
 */
export function mixedNotes(frame: Frame, declared: readonly string[] = []): string[] {
  return frame.columns.flatMap((column) => {
    const { name, type } = column;
    if (name === 'id' || type !== 'category' || declared.includes(name)) return [];
    const found = strayCells(frame, column);
    if (found === null || 2 * found.stray >= found.known) return [];
    return [
      `"${name}" is taken as categories, so analyses of numbers leave it out: ${found.words}. Correct them or leave them empty, or ` +
        `declare them in the experiment: columns: { ${JSON.stringify(name)}: { type: category } }.`,
    ];
  });
}
