/**
 * Views of a flat array as rows, and rows as layers; a single axis stays as it is. (gpu.js has flat
 * arrays with a shape too, but its cpu mode reads them by the width of the output.)
 */
export function nest(values: Float32Array, size: readonly number[]): object {
  if (size.length === 1) return values;
  const [inner, last] = [size.slice(0, -1), size[size.length - 1]];
  const length = values.length / last;
  return Array.from({ length: last }, (_, i) =>
    nest(values.subarray(i * length, (i + 1) * length), inner),
  );
}
