import { dump } from 'npyjs';

/** numpy's file format for row-major values of a shape; little-endian float64 or float32. */
export function formatNpy(
  shape: readonly number[],
  values: Float64Array | Float32Array,
): Uint8Array {
  return new Uint8Array(dump(values, [...shape]));
}
