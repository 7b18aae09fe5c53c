/**
 * Scrambles 32 bits (the finaliser of MurmurHash3): every output bit depends on every input bit.
 * With a counter as input it is the generator kernels draw from, as any thread can jump anywhere in
 * it. Returns a whole number < 2³².
 */
export function mixBits(word: number): number {
  let mixed = word | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
