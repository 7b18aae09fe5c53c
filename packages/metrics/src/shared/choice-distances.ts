import { choiceMatrix, KindredError, type KernelSession, type Vectors } from '@kindred/core';

/**
 * 1 − P(i,j) of `items` ≥ 3 dot-product vectors, upper triangle row by row; `overAll`: the sum over
 * third items divided by all items rather than by the others. Throws `METRIC_UNDEFINED` for vectors
 * that are not read by their dot product.
 */
export async function choiceDistances(
  vectors: Vectors,
  items: number,
  overAll: boolean,
  kernels: KernelSession,
): Promise<Float64Array> {
  if (vectors.similarity !== 'dot') {
    throw new KindredError(
      'METRIC_UNDEFINED',
      `P(i,j) is the softmax of dot products, and these vectors are read by ${vectors.similarity} similarity.`,
    );
  }
  const out = new Float64Array((items * (items - 1)) / 2);
  const { dimensions, values } = vectors;
  await kernels.run(choiceMatrix, { vectors: values, out }, { items, dimensions });
  const share = overAll ? (items - 2) / items : 1;
  return out.map((probability) => 1 - share * probability);
}
