import type { Stimulus } from '../../contract/stimulus.ts';

/** Finds the stimulus a cell of a file means: its id, or why there is none. */
export type StimulusFinder = (
  cell: string | number,
) => { readonly id: string } | { readonly id: null; readonly reason: string };

/**
 * Finds stimuli by id, else by word where only one has it; whole numbers are 0-based places in the
 * set.
 */
export function stimulusFinder(stimuli: readonly Stimulus[]): StimulusFinder {
  const ids = new Set(stimuli.map(({ id }) => id));
  const byWord = Map.groupBy(stimuli, ({ word }) => word);
  return (cell) => {
    if (typeof cell === 'number') {
      const found = stimuli[cell];
      return found ? { id: found.id } : { id: null, reason: `no place ${cell} in the stimuli` };
    }
    if (ids.has(cell)) return { id: cell };
    const named = byWord.get(cell) ?? [];
    if (named.length === 1) return { id: named[0].id };
    const several = named.map(({ id }) => id).join(', ');
    return {
      id: null,
      reason: named.length === 0 ? `no stimulus "${cell}"` : `"${cell}" may be ${several}`,
    };
  };
}
