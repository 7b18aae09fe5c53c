import type { Kernel, ProcrustesNullSignature } from '@kindred/core';
import { casePermutations } from './case-permutations.ts';
import { caseValues } from './case-values.ts';
import { centreColumns } from './centre-columns.ts';
import { narrowRows } from './narrow-rows.ts';
import { nuclearNorm } from './nuclear-norm.ts';

/** Reference of `kindred/procrustes-null@1`. */
export const procrustesNull: Kernel<ProcrustesNullSignature> = {
  id: 'kindred/procrustes-null@1',
  writes: ['out'],
  tolerance: { absolute: 1e-10, relative: 0 },
  reference({ model, reference, permutations, out }, scalars) {
    const { items, modelDimensions, referenceDimensions, count } = scalars;
    const x = centreColumns(model, items, modelDimensions);
    const y = centreColumns(reference, items, referenceDimensions);
    const a = narrowed(x.values, items, modelDimensions);
    const b = narrowed(y.values, items, referenceDimensions);
    const wide = a.width >= b.width;
    const rows = wide ? a.width : b.width;
    const columns = wide ? b.width : a.width;
    const product = new Float64Array(rows * columns);
    const scale = 1 / (x.norm * y.norm);
    for (let k = 0; k < count; k++) {
      product.fill(0);
      for (let i = 0; i < items; i++) {
        const m = permutations[k * items + i] * a.width;
        const r = i * b.width;
        if (wide) addOuter(product, a.values, m, rows, b.values, r, columns);
        else addOuter(product, b.values, r, rows, a.values, m, columns);
      }
      out[k] = (nuclearNorm(product, rows, columns) * scale) ** 2;
    }
    return { modelSpread: x.spread, referenceSpread: y.spread };
  },
  cases: [
    { name: '12 items, 5 against 3 dimensions', make: () => problem(12, 5, 3, 6) },
    { name: '12 items, 3 against 5 dimensions', make: () => problem(12, 3, 5, 6) },
    { name: 'fewer items than dimensions', make: () => problem(5, 8, 7, 4) },
    { name: '128 items, 30 dimensions', make: () => problem(128, 30, 30, 3) },
    { name: 'several blocks of items', make: () => problem(301, 6, 9, 5) },
    { name: 'one side wide', make: () => problem(7, 3, 18, 5) },
    { name: 'one dimension', make: () => problem(10, 1, 1, 4) },
    {
      name: 'columns that are multiples of others',
      make: () => {
        const made = problem(20, 6, 5, 4);
        const { model } = made.arrays;
        for (let at = 0; at < model.length; at++) model[at] = model[at - (at % 3)] * (1 + (at % 3));
        return made;
      },
    },
  ],
};

/** The same rows up to a rotation, in at most as many columns as there are rows. */
function narrowed(values: Float64Array, items: number, width: number) {
  if (width <= items) return { values, width };
  return { values: narrowRows(values, items, width), width: items };
}

/** product += a bᵀ, where a and b start at an offset of their arrays. */
function addOuter(
  product: Float64Array,
  a: Float64Array,
  atA: number,
  rows: number,
  b: Float64Array,
  atB: number,
  columns: number,
): void {
  for (let row = 0, at = 0; row < rows; row++) {
    const value = a[atA + row];
    for (let column = 0; column < columns; column++, at++) product[at] += value * b[atB + column];
  }
}

function problem(
  items: number,
  modelDimensions: number,
  referenceDimensions: number,
  count: number,
) {
  return {
    arrays: {
      model: caseValues(items * modelDimensions, 1),
      reference: caseValues(items * referenceDimensions, 2),
      permutations: casePermutations(count, items),
      out: new Float64Array(count),
    },
    scalars: { items, modelDimensions, referenceDimensions, count },
  };
}
