import { type Embedding, type KernelSession, matmul } from '@kindred/core';
import { centredColumns } from './centred-columns.ts';
import { polarFactor } from './polar-factor.ts';

/**
 * Squared distance of every item of `moved` from its place in `fixed`, after the translation,
 * rotation and scale that bring the whole nearest (Gower 1975); in the squared units of `fixed`.
 * Embeddings of unequal width are compared as if the narrower had dimensions of zeros.
 */
export async function alignedDistances(
  moved: Embedding,
  fixed: Embedding,
  kernels: KernelSession,
): Promise<Float64Array> {
  const items = fixed.items.length;
  const a = centredColumns(moved.values, moved.dimensions);
  const b = centredColumns(fixed.values, fixed.dimensions);
  const cross = new Float64Array(moved.dimensions * fixed.dimensions);
  await kernels.run(
    matmul,
    { a, b, out: cross },
    {
      rows: moved.dimensions,
      inner: items,
      columns: fixed.dimensions,
      transposeA: 1,
      transposeB: 0,
    },
  );
  const rotation = await polarFactor(cross, moved.dimensions, fixed.dimensions, kernels);
  const turned = new Float64Array(items * fixed.dimensions);
  await kernels.run(
    matmul,
    { a, b: rotation, out: turned },
    {
      rows: items,
      inner: moved.dimensions,
      columns: fixed.dimensions,
      transposeA: 0,
      transposeB: 0,
    },
  );
  const total = inner(a, a, 0, a.length);
  const scale = total > 0 ? inner(turned, b, 0, b.length) / total : 0;
  return Float64Array.from({ length: items }, (_, item) => {
    const [from, to] = [item * fixed.dimensions, (item + 1) * fixed.dimensions];
    const own = inner(a, a, item * moved.dimensions, (item + 1) * moved.dimensions);
    // Not |scale · turned − b|²: what no rotation brings into `fixed` is distance too.
    const square =
      scale * scale * own + inner(b, b, from, to) - 2 * scale * inner(turned, b, from, to);
    return Math.max(0, square);
  });
}

function inner(a: Float64Array, b: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += a[at] * b[at];
  return sum;
}
