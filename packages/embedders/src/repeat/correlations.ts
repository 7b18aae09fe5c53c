import { type Embedding, type KernelSession, matmul } from '@kindred/core';
import { standardColumns } from './standard-columns.ts';

/** Pearson correlations of the dimensions of `a` (rows) with those of `b` (columns) over `rows`. */
export async function correlations(
  a: Embedding,
  b: Embedding,
  rows: readonly number[],
  kernels: KernelSession,
): Promise<Float64Array> {
  const out = new Float64Array(a.dimensions * b.dimensions);
  await kernels.run(
    matmul,
    {
      a: standardColumns(a.values, a.dimensions, rows),
      b: standardColumns(b.values, b.dimensions, rows),
      out,
    },
    {
      rows: a.dimensions,
      inner: rows.length,
      columns: b.dimensions,
      transposeA: 1,
      transposeB: 0,
    },
  );
  return out;
}
