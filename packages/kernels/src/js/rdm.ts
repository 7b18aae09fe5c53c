import type { Kernel, RdmSignature } from '@kindred/core';
import { caseValues } from './case-values.ts';
import { dotProduct } from './dot-product.ts';

/** Reference of `kindred/rdm@1`. */
export const rdm: Kernel<RdmSignature> = {
  id: 'kindred/rdm@1',
  writes: ['out'],
  tolerance: { absolute: 1e-12, relative: 1e-12 },
  reference({ vectors, out }, { items, dimensions, distance }) {
    const unit = distance === 2 || distance === 3;
    const { rows, undefinedItem } = unit
      ? unitRows(vectors, items, dimensions, distance === 3)
      : { rows: vectors, undefinedItem: -1 };
    for (let i = 0, at = 0; i < items; i++) {
      for (let j = i + 1; j < items; j++, at++) {
        const a = i * dimensions;
        const b = j * dimensions;
        if (distance <= 1) {
          const square = squaredDistance(rows, a, b, dimensions);
          out[at] = distance === 0 ? Math.sqrt(square) : square;
        } else {
          out[at] = (unit ? 1 : 0) - dotProduct(rows, a, rows, b, dimensions);
        }
      }
    }
    return { undefinedItem };
  },
  cases: ['euclidean', 'squared euclidean', 'cosine', 'correlation', 'dot'].flatMap(
    (name, distance) => [
      { name, make: () => problem(9, 4, distance) },
      { name: `${name}, 57 items`, make: () => problem(57, 21, distance) },
    ],
  ),
};

function problem(items: number, dimensions: number, distance: number) {
  return {
    arrays: {
      vectors: caseValues(items * dimensions, 9),
      out: new Float64Array((items * (items - 1)) / 2),
    },
    scalars: { items, dimensions, distance },
  };
}

function squaredDistance(rows: Float64Array, a: number, b: number, dimensions: number): number {
  let sum = 0;
  for (let c = 0; c < dimensions; c++) {
    const difference = rows[a + c] - rows[b + c];
    sum += difference * difference;
  }
  return sum;
}

/** Rows of length 1, centred first for correlation. */
function unitRows(vectors: Float64Array, items: number, dimensions: number, centred: boolean) {
  const rows = vectors.slice();
  let undefinedItem = -1;
  for (let i = items - 1; i >= 0; i--) {
    const row = rows.subarray(i * dimensions, (i + 1) * dimensions);
    const before = Math.sqrt(dotProduct(row, 0, row, 0, dimensions));
    if (centred) {
      let mean = 0;
      for (const value of row) mean += value / dimensions;
      for (let c = 0; c < dimensions; c++) row[c] -= mean;
    }
    const length = Math.sqrt(dotProduct(row, 0, row, 0, dimensions));
    if (!(length > before * 1e-12)) undefinedItem = i;
    for (let c = 0; c < dimensions; c++) row[c] /= length;
  }
  return { rows, undefinedItem };
}
