import type { Frame } from '@kindred/core';

/** What each row is called: the `id` column, else its place counted from 1. */
export function rowNames(frame: Frame): string[] {
  const ids = frame.columns.find(({ name }) => name === 'id')?.values;
  return Array.from({ length: frame.rows }, (_, row) => String(ids?.[row] ?? row + 1));
}
