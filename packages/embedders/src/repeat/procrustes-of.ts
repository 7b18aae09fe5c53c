import { type Embedding, type KernelSession, procrustesNull } from '@kindred/core';

/** Procrustes R² of two embeddings of the same items, 0 to 1; 0 where one is a single place. */
export async function procrustesOf(
  a: Embedding,
  b: Embedding,
  kernels: KernelSession,
): Promise<number> {
  const items = a.items.length;
  const out = new Float64Array(1);
  const { modelSpread, referenceSpread } = await kernels.run(
    procrustesNull,
    {
      model: a.values,
      reference: b.values,
      permutations: Int32Array.from({ length: items }, (_, item) => item),
      out,
    },
    { items, modelDimensions: a.dimensions, referenceDimensions: b.dimensions, count: 1 },
  );
  return modelSpread > 0 && referenceSpread > 0 ? out[0] : 0;
}
