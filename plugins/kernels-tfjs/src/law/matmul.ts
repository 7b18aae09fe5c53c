import { matmul as ref, type MatmulSignature } from '@kindred/core';
import { product } from '../tensor/product.ts';
import type { MakeLaw } from '../tensor/tensor-law.ts';

/** `kindred/matmul@1`. */
export const matmul: MakeLaw<MatmulSignature> = (device) => ({
  id: ref.id,
  writes: ['out'],
  reference({ a, b, out }, { rows, inner, columns, transposeA, transposeB }) {
    const flip = (values: Float64Array, height: number, width: number, turned: number) =>
      turned
        ? { values, rows: width, columns: height, transpose: true }
        : { values, rows: height, columns: width, transpose: false };
    if (inner === 0) {
      out.fill(0);
      return {};
    }
    const left = flip(a, rows, inner, transposeA);
    out.set(product(left, flip(b, inner, columns, transposeB), device).dataSync());
    return {};
  },
});
