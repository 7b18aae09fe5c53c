import { counted } from '@kindred/core';
import type { AnalysisResult } from '@kindred/core';
import type { MixedDesign } from '../mixed-design.ts';

/** One sentence: rows, groups, and how many rows were left out for what. */
export function describeRows(
  { rows, blocks }: MixedDesign,
  dropped: AnalysisResult['dropped'],
): string {
  const groups = new Map(blocks.map(({ group, levels }) => [group, levels.length]));
  const within = [...groups]
    .map(([group, count]) => `${counted(count, 'group')} of ${group}`)
    .join(' and ');
  const reasons = new Map<string, number>();
  for (const { reason } of dropped) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const why = [...reasons].map(([reason, count]) => `${reason} (${count})`).join('; ');
  return `n = ${counted(rows.length, 'row')} in ${within}; ${dropped.length === 0 ? 'no row was left out' : `${dropped.length} left out: ${why}`}.`;
}
