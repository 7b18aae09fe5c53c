/**
 * The generator xoshiro128** 1.1 (Blackman & Vigna 2021, "Scrambled linear pseudorandom number
 * generators", ACM TOMS 47): period 2¹²⁸ − 1, 32 bits a step. `state` is four words, not all zero,
 * and is advanced in place.
 */
export function xoshiro128(state: Uint32Array): number {
  const scrambled = Math.imul(rotate(Math.imul(state[1], 5), 7), 9) >>> 0;
  const shifted = state[1] << 9;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotate(state[3], 11);
  return scrambled;
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
