import type { Stimulus } from '../../contract/stimulus.ts';
import { foldedName } from './folded-name.ts';

/**
 * Finds the row that speaks of a stimulus: the one named by its id, else by its word, either way
 * also with blanks for underscores and whatever the case; −1 for none. A form that would name several
 * rows names none.
 */
export function rowFinder(names: readonly string[]): (stimulus: Stimulus) => number {
  const exact = new Map(names.map((name, row) => [name, row]));
  const folded = new Map<string, number>();
  names.forEach((name, row) =>
    folded.set(foldedName(name), folded.has(foldedName(name)) ? -1 : row),
  );
  return ({ id, word }) =>
    exact.get(id) ??
    exact.get(word) ??
    folded.get(foldedName(id)) ??
    folded.get(foldedName(word)) ??
    -1;
}
