import { counted, KindredError } from '@kindred/core';

/**
 * The items a file of triplets speaks of: names in the order of their letters, or indices by size.
 * Throws `EMBED_ITEMS` where there are more than `n`, or numbers among the indices that are none.
 */
export function itemNames(
  seen: readonly (string | number)[],
  n: number | null,
  path: string,
): readonly string[] {
  const indices = seen.filter((stimulus) => typeof stimulus === 'number');
  const names = seen.filter((stimulus) => typeof stimulus === 'string');
  const numbered = names.length === 0;
  if (!numbered && indices.length > 0 && names.every(isNumber)) {
    throw new KindredError(
      'EMBED_ITEMS',
      `${path} has ${names[0]} among its items: indices are whole numbers from 0, names not numbers alone.`,
    );
  }
  const last = indices.reduce((most, index) => Math.max(most, index), -1);
  const count = numbered ? last + 1 : seen.length;
  if (n !== null && count > n) {
    const what = numbered
      ? `speaks of item ${last}, counted from 0`
      : `names ${counted(count, 'item')}`;
    throw new KindredError('EMBED_ITEMS', `${path} ${what}, but --n is ${n}.`);
  }
  return numbered ? indices.toSorted((a, b) => a - b).map(String) : seen.map(String).toSorted();
}

function isNumber(name: string): boolean {
  return /^[+-]?nan$/i.test(name) || !Number.isNaN(Number(name));
}
