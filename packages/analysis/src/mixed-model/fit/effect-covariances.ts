/** σ² Λ Λᵀ of each block, its columns' scales undone; size × size by rows. */
export function effectCovariances(
  factors: readonly Float64Array[],
  scales: readonly Float64Array[],
  sigma: number,
): Float64Array[] {
  return factors.map((factor, b) => {
    const size = scales[b].length;
    const covariance = new Float64Array(size * size);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        let sum = 0;
        for (let k = 0; k <= Math.min(i, j); k++)
          sum += factor[i * size + k] * factor[j * size + k];
        covariance[i * size + j] = (sigma ** 2 * sum) / (scales[b][i] * scales[b][j]);
      }
    }
    return covariance;
  });
}
