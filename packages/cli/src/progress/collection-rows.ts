import { plain } from '../terminal/plain.ts';
import type { Collection } from './collection.ts';
import { collectionParts } from './collection-parts.ts';
import { sumCollections } from './sum-collections.ts';

const most = 12;
const barSize = 16;

/**
 * A row a model, in columns; where they do not fit, the bar is left out, and what still does not is cut. Of
 * more than twelve, those that are at work come first, and a row for all of them together ends the list.
 */
export function collectionRows(
  all: readonly Collection[],
  room: { readonly columns: number; readonly rows: number },
): string[] {
  const atWork = all.filter(({ state }) => state !== 'done' && state !== 'stopped');
  const many = Math.max(0, Math.min(most, room.rows - 1));
  const shown = all.length <= many ? all : [...new Set([...atWork, ...all])].slice(0, many);
  const named = shown.map((one) => ({
    name: one.model,
    one: one as Omit<Collection, 'type' | 'model'>,
  }));
  if (all.length > shown.length) {
    named.push({ name: `all ${all.length} models`, one: sumCollections(all) });
  }
  const rows = named.map(({ name, one }) => [
    plain(name).replaceAll(/\s/g, ' '),
    bar(one.done / Math.max(1, one.done, one.total)),
    ...collectionParts(one),
  ]);
  const widths = rows[0]?.map((_, k) => Math.max(...rows.map((row) => row[k].length))) ?? [];
  const needed = widths.filter((width) => width > 0).reduce((sum, width) => sum + width + 2, -2);
  const fits = needed <= room.columns;
  const shownAt = (k: number) => widths[k] > 0 && (k !== 1 || fits);
  return rows.map((row) =>
    row
      .map((cell, k) => (isText(k, row) ? cell.padEnd(widths[k]) : cell.padStart(widths[k])))
      .filter((_, k) => shownAt(k))
      .join('  ')
      .trimEnd()
      .slice(0, Math.max(0, room.columns)),
  );
}

const isText = (k: number, row: readonly string[]) => k === 0 || k === row.length - 1;

function bar(share: number): string {
  const full = Math.floor(barSize * share);
  return '█'.repeat(full) + '░'.repeat(barSize - full);
}
