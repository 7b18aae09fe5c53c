import { KindredError } from '@kindred/core';
import type { TrialRecord } from '@kindred/core';

/** The items a file of triplets speaks of: names in the order of their letters, or indices. */
export function itemNames(
  records: readonly TrialRecord[],
  n: number | null,
  path: string,
): readonly string[] {
  const seen = new Set(records.flatMap(({ stimuli }) => stimuli));
  const indices = [...seen].every((stimulus) => typeof stimulus === 'number');
  const largest = (): number =>
    [...seen].reduce<number>((most, k) => Math.max(most, Number(k)), -1);
  const count = indices ? 1 + largest() : seen.size;
  if (n !== null && count > n) {
    const what = indices ? `speaks of item ${count - 1}, counted from 0` : `names ${count} items`;
    throw new KindredError('EMBED_ITEMS', `${path} ${what}, but --n is ${n}.`);
  }
  if (indices) return Array.from({ length: n ?? count }, (_, k) => `${k}`);
  return [...seen].map(String).toSorted();
}
