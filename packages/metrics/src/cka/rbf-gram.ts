import { KindredError, quantile, rdm, type KernelSession, type Vectors } from '@kindred/core';

/**
 * exp(−d² / 2σ²) of every two rows, upper triangle row by row (the diagonal is 1), σ = `bandwidth` ×
 * the median Euclidean distance of two rows. Throws `METRIC_UNDEFINED` where that median is 0.
 */
export async function rbfGram(
  side: 'model' | 'reference',
  vectors: Vectors,
  items: number,
  bandwidth: number,
  kernels: KernelSession,
): Promise<Float64Array> {
  const { dimensions, values } = vectors;
  const out = new Float64Array((items * (items - 1)) / 2);
  await kernels.run(rdm, { vectors: values, out }, { items, dimensions, distance: 1 });
  const sigma = bandwidth * quantile(out.map(Math.sqrt).sort(), 0.5);
  if (sigma === 0) {
    throw new KindredError(
      'METRIC_UNDEFINED',
      `Half of all pairs of vectors of the ${side} or more are the same, so their median distance gives no bandwidth.`,
    );
  }
  const scale = -1 / (2 * sigma * sigma);
  return out.map((square) => Math.exp(scale * square));
}
