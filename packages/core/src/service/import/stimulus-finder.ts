import type { Stimulus } from '../../contract/stimulus.ts';
import { foldedName } from '../read/folded-name.ts';

/** Finds the stimulus a cell of a file means: its id, or why there is none. */
export type StimulusFinder = (
  cell: string | number,
) => { readonly id: string } | { readonly id: null; readonly reason: string };

/**
 * Finds stimuli by id, else by word where only one has it, and else either way whatever the case and
 * with blanks for underscores; whole numbers are 0-based places in the set.
 */
export function stimulusFinder(stimuli: readonly Stimulus[]): StimulusFinder {
  const ids = new Set(stimuli.map(({ id }) => id));
  const byWord = Map.groupBy(stimuli, ({ word }) => word);
  const alike = [
    Map.groupBy(stimuli, ({ id }) => foldedName(id)),
    Map.groupBy(stimuli, ({ word }) => foldedName(word)),
  ];
  return (cell) => {
    if (typeof cell === 'number') {
      const found = stimuli[cell];
      return found ? { id: found.id } : { id: null, reason: `no place ${cell} in the stimuli` };
    }
    if (ids.has(cell)) return { id: cell };
    const exact = byWord.get(cell);
    const folded = alike.map((of) => of.get(foldedName(cell)) ?? []);
    const named = exact ?? folded.find(({ length }) => length === 1) ?? folded[1];
    if (named.length === 1) return { id: named[0].id };
    const several = named.map(({ id }) => id).join(', ');
    return {
      id: null,
      reason: named.length === 0 ? `no stimulus "${cell}"` : `"${cell}" may be ${several}`,
    };
  };
}
