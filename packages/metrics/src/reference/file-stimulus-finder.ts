import { matchRows, rowNames, stimulusFinder, type Files, type Stimulus } from '@kindred/core';

/**
 * The id of the stimulus a cell of a file means, or null. Whole numbers are places in the stimuli or,
 * where there is a file of names, lines of it, matched with stimuli by id, then by word.
 */
export async function fileStimulusFinder(
  files: Files,
  stimuli: readonly Stimulus[],
  names: string | null,
): Promise<(cell: string | number) => string | null> {
  const find = stimulusFinder(stimuli);
  if (names === null) return (cell) => find(cell).id;
  const text = new TextDecoder().decode(await files.read(names));
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '').length;
  const { items, rows } = matchRows(
    stimuli,
    await rowNames(files, { path: names, names: null }, lines, names),
  );
  const ids = new Map(items.map((id, k) => [rows[k], id]));
  return (cell) => (typeof cell === 'number' ? (ids.get(cell) ?? null) : find(cell).id);
}
