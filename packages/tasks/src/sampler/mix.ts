/** A keyed hash of two 32-bit words to one (the finaliser of Murmur3 over their mixture). */
export function mix(low: number, high: number, key: number): number {
  let h = Math.imul(low ^ key, 0x9e3779b1) ^ Math.imul(high + 0x7f4a7c15, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
