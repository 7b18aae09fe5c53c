/**
 * Stimuli of one trial in an order that depends on their set alone: the anchor of an anchored
 * trial stays first, everything else is sorted (indices by size, then names by UTF-16 code unit).
 */
export function canonicalOrder<T extends string | number>(
  stimuli: readonly T[],
  structure: string,
): T[] {
  const anchors = structure === 'anchored' ? 1 : 0;
  const rest = stimuli.slice(anchors).sort(compare);
  return [...stimuli.slice(0, anchors), ...rest];
}

function compare(a: string | number, b: string | number): number {
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
