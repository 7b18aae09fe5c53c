/**
 * One number for three different items in whatever order, the first kept apart where it is an anchor;
 * below items³, which stays exact up to 200,000 items.
 */
export function trialKey(
  a: number,
  b: number,
  c: number,
  items: number,
  anchored: boolean,
): number {
  const low = anchored ? a : Math.min(a, b, c);
  const high = anchored ? Math.max(b, c) : Math.max(a, b, c);
  return (low * items + (a + b + c - low - high)) * items + high;
}
