/** 0 … length − 1. */
export function identityPermutation(length: number): Int32Array {
  return Int32Array.from({ length }, (_, i) => i);
}
