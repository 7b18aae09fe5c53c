import type { Kernel, MatmulSignature } from '@kindred/core';
import { caseValues } from './case-values.ts';

/** Reference of `kindred/matmul@1`. */
export const matmul: Kernel<MatmulSignature> = {
  id: 'kindred/matmul@1',
  writes: ['out'],
  tolerance: { absolute: 1e-11, relative: 1e-12 },
  reference({ a, b, out }, { rows, inner, columns, transposeA, transposeB }) {
    const [downA, alongA] = transposeA ? [1, rows] : [inner, 1];
    const [downB, alongB] = transposeB ? [1, inner] : [columns, 1];
    const row = new Float64Array(columns);
    for (let i = 0; i < rows; i++) {
      row.fill(0);
      for (let k = 0; k < inner; k++) {
        const value = a[i * downA + k * alongA];
        for (let j = 0; j < columns; j++) row[j] += value * b[k * downB + j * alongB];
      }
      out.set(row, i * columns);
    }
    return {};
  },
  cases: [
    { name: 'one number', make: () => problem(1, 1, 1, 0, 0) },
    { name: 'a tile and its edges', make: () => problem(7, 5, 9, 0, 0) },
    { name: 'transposed left', make: () => problem(13, 6, 10, 1, 0) },
    { name: 'transposed right', make: () => problem(6, 11, 14, 0, 1) },
    { name: 'transposed both', make: () => problem(5, 3, 6, 1, 1) },
    { name: 'blocks and remainders', make: () => problem(149, 523, 37, 0, 1) },
    { name: 'nothing to add up', make: () => problem(3, 0, 4, 0, 0) },
  ],
};

function problem(
  rows: number,
  inner: number,
  columns: number,
  transposeA: number,
  transposeB: number,
) {
  return {
    arrays: {
      a: caseValues(rows * inner, 22),
      b: caseValues(inner * columns, 23),
      out: new Float64Array(rows * columns),
    },
    scalars: { rows, inner, columns, transposeA, transposeB },
  };
}
