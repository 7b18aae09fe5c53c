import { type Embedding, type KernelSession, procrustesNull } from '@kindred/core';
import type { Geometry } from './geometry.ts';

/** Procrustes R² of an embedding against the geometry that answered. */
export async function procrustes(
  { values, dimensions, items }: Embedding,
  truth: Geometry,
  kernels: KernelSession,
): Promise<number> {
  const out = new Float64Array(1);
  const permutations = Int32Array.from(items, (item) => truth.items.indexOf(item));
  const inverse = Int32Array.from(permutations, (_, row) => permutations.indexOf(row));
  await kernels.run(
    procrustesNull,
    { model: values, reference: truth.values, permutations: inverse, out },
    {
      items: items.length,
      modelDimensions: dimensions,
      referenceDimensions: truth.dimensions,
      count: 1,
    },
  );
  return out[0];
}
