import type { PartTable } from '@kindred/core';

/** A table of no parts that says why. */
export function emptyParts(name: string, why: string): PartTable {
  return { name, columns: [{ name: 'part', description: 'None.' }], rows: [], notes: [why] };
}
