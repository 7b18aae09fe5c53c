import { choiceMatrix, type KernelSession } from '@kindred/core';

/** Items whose P(i,j) is compared; with more, as many of them at even distances. */
const most = 200;

/**
 * How much of the variance of P(i,j), how likely two items stay together with any third, is left where each
 * item keeps only its 1, 2 … all largest dimensions: squared Pearson correlations of the upper triangles
 * with those of all dimensions, 0 to 1 (Hebart et al. 2020). NaN where one does not vary. At most 200 items,
 * at even distances in their order.
 */
export async function prunedSimilarity(
  values: Float64Array,
  dimensions: number,
  ranks: Int32Array,
  kernels: KernelSession,
): Promise<{ readonly r2: Float64Array; readonly items: number }> {
  const all = values.length / dimensions;
  const items = Math.min(all, most);
  const picked = Array.from({ length: items }, (_, k) => Math.floor((k * all) / items));
  const matrix = async (kept: number) => {
    const vectors = new Float64Array(items * dimensions);
    picked.forEach((item, row) => {
      for (let k = 0; k < dimensions; k++) {
        const at = item * dimensions + k;
        if (ranks[at] < kept) vectors[row * dimensions + k] = values[at];
      }
    });
    const out = new Float64Array((items * (items - 1)) / 2);
    await kernels.run(choiceMatrix, { vectors, out }, { items, dimensions });
    return out;
  };
  const full = await matrix(dimensions);
  const r2 = new Float64Array(dimensions).fill(1);
  for (let kept = 1; kept < dimensions; kept++) r2[kept - 1] = squared(await matrix(kept), full);
  return { r2, items };
}

function squared(x: Float64Array, y: Float64Array): number {
  const centre = (values: Float64Array) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, one, k) => sum + one * b[k], 0);
  const [a, b] = [centre(x), centre(y)];
  return dot(a, b) ** 2 / (dot(a, a) * dot(b, b));
}
