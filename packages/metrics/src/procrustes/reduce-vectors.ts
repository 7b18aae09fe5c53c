import { principalAxes, type KernelSession } from '@kindred/core';

/** At most `dimensions` columns (null: all) of items × columns vectors, by PCA or as they stand. */
export async function reduceVectors(
  vectors: { readonly dimensions: number; readonly values: Float64Array },
  items: number,
  dimensions: number | null,
  reduce: 'pca' | 'first' | 'none',
  kernels: KernelSession,
): Promise<{ readonly dimensions: number; readonly values: Float64Array }> {
  const columns = vectors.dimensions;
  if (dimensions === null || columns <= dimensions || reduce === 'none') return vectors;
  let values = vectors.values;
  if (reduce === 'pca') {
    values = values.slice();
    const variances = new Float64Array(columns);
    await kernels.run(principalAxes, { values, variances }, { rows: items, columns });
  }
  const kept = new Float64Array(items * dimensions);
  for (let i = 0; i < items; i++) {
    kept.set(values.subarray(i * columns, i * columns + dimensions), i * dimensions);
  }
  return { dimensions, values: kept };
}
