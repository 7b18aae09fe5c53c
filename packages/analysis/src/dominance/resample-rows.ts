import type { Random } from '@kindred/core';

/** Places drawn with replacement: as many groups as there are, each whole. */
export function resampleRows(groups: readonly (readonly number[])[], random: Random): number[] {
  return groups.flatMap(() => groups[random.integer(groups.length)]);
}
