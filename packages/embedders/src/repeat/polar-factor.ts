import { type KernelSession, matmul } from '@kindred/core';

/** Enough for singular values a millionth of the largest; smaller ones turn nothing that is seen. */
const rounds = 60;

/**
 * The rotation U Vᵀ of a matrix U S Vᵀ, rows × columns, by the iteration of Newton and Schulz: X ← (3
 * X − X Xᵀ X) / 2 from X = M / ‖M‖, which takes every singular value to 1 and leaves zeros.
 */
export async function polarFactor(
  matrix: Float64Array,
  rows: number,
  columns: number,
  kernels: KernelSession,
): Promise<Float64Array> {
  const norm = Math.sqrt(matrix.reduce((sum, value) => sum + value * value, 0));
  if (norm === 0) return matrix;
  let x = matrix.map((value) => value / norm);
  const gram = new Float64Array(columns * columns);
  const cube = new Float64Array(rows * columns);
  for (let round = 0; round < rounds; round++) {
    await kernels.run(
      matmul,
      { a: x, b: x, out: gram },
      { rows: columns, inner: rows, columns, transposeA: 1, transposeB: 0 },
    );
    await kernels.run(
      matmul,
      { a: x, b: gram, out: cube },
      { rows, inner: columns, columns, transposeA: 0, transposeB: 0 },
    );
    const next = x.map((value, at) => 1.5 * value - 0.5 * cube[at]);
    const still = next.every((value, at) => Math.abs(value - x[at]) < 1e-14);
    x = next;
    if (still) break;
  }
  return x;
}
