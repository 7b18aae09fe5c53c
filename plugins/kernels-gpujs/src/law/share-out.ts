/** Cuts one array into the given ones, one after the other. */
export function shareOut(values: Float32Array, into: readonly Float64Array[]): void {
  let at = 0;
  for (const array of into) {
    array.set(values.subarray(at, at + array.length));
    at += array.length;
  }
}
