import type { ResultTable } from '@kindred/core';
import type { MixedDesign } from '../mixed-design.ts';
import { groupColumns } from './group-columns.ts';

/** One row a grouping factor. */
export function groupTable(design: MixedDesign, notes: readonly string[]): ResultTable {
  const rows = new Map<string, (string | number)[]>();
  design.blocks.forEach(({ group, levels }, b) => {
    const sizes = levels.map(() => 0);
    for (const level of design.input.blocks[b].levels) sizes[level]++;
    rows.set(group, [group, levels.length, Math.min(...sizes), Math.max(...sizes)]);
  });
  return { name: 'groups', columns: groupColumns, rows: [...rows.values()], notes };
}
