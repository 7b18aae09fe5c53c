import type { CkaNullSignature, Kernel } from '@kindred/core';
import { casePermutations } from './case-permutations.ts';
import { caseValues } from './case-values.ts';
import { centreColumns } from './centre-columns.ts';
import { crossNorms } from './cross-norms.ts';
import { selfNorm } from './self-norm.ts';

/**
 * Reference of `kindred/cka-null@1`. With centred columns the unbiased HSIC needs, beside ‖XᵀY‖²,
 * only the rows' squared lengths k, l: ‖XᵀY‖² − n/(n − 2) Σ kᵢlᵢ + Σk Σl / ((n − 1)(n − 2)), up to
 * the factor n(n − 3) that cancels in the ratio.
 */
export const ckaNull: Kernel<CkaNullSignature> = {
  id: 'kindred/cka-null@1',
  writes: ['out'],
  tolerance: { absolute: 1e-10, relative: 0 },
  reference({ model, reference, permutations, out }, scalars) {
    const { items, modelDimensions, referenceDimensions, count, debiased } = scalars;
    const x = centreColumns(model, items, modelDimensions);
    const y = centreColumns(reference, items, referenceDimensions);
    const identity = Int32Array.from({ length: items }, (_, i) => i);
    const k = lengths(x.values, items, modelDimensions);
    const l = lengths(y.values, items, referenceDimensions);
    const hsic = (cross: number, a: Float64Array, b: Float64Array, order: Int32Array) =>
      debiased === 0 ? cross : unbias(cross, a, b, order);
    const self = (side: typeof x, dimensions: number, squares: Float64Array) =>
      hsic(selfNorm(side.values, items, dimensions), squares, squares, identity);
    const scale = 1 / Math.sqrt(self(x, modelDimensions, k) * self(y, referenceDimensions, l));
    const cross = crossNorms(
      x.values,
      modelDimensions,
      y.values,
      referenceDimensions,
      items,
      permutations,
    );
    for (let draw = 0; draw < count; draw++) {
      const order = permutations.subarray(draw * items, (draw + 1) * items);
      out[draw] = hsic(cross[draw], k, l, order) * scale;
    }
    return { modelSpread: x.spread, referenceSpread: y.spread };
  },
  cases: [
    { name: 'biased, 12 items', make: () => problem(12, 5, 3, 6, 0) },
    { name: 'debiased, 12 items', make: () => problem(12, 5, 3, 6, 1) },
    { name: 'more items than products of columns', make: () => problem(40, 2, 3, 4, 1) },
    { name: 'wide', make: () => problem(9, 40, 30, 4, 0) },
    { name: 'several lots of draws', make: () => problem(33, 20, 17, 53, 1) },
    { name: 'several blocks of items', make: () => problem(301, 5, 9, 5, 1) },
  ],
};

function unbias(cross: number, k: Float64Array, l: Float64Array, order: Int32Array): number {
  const n = k.length;
  let both = 0;
  let sumK = 0;
  let sumL = 0;
  for (let i = 0; i < n; i++) {
    both += k[order[i]] * l[i];
    sumK += k[i];
    sumL += l[i];
  }
  return cross - (n / (n - 2)) * both + (sumK * sumL) / ((n - 1) * (n - 2));
}

function lengths(values: Float64Array, items: number, dimensions: number): Float64Array {
  const out = new Float64Array(items);
  for (let i = 0, at = 0; i < items; i++) {
    for (let c = 0; c < dimensions; c++, at++) out[i] += values[at] * values[at];
  }
  return out;
}

function problem(
  items: number,
  modelDimensions: number,
  referenceDimensions: number,
  count: number,
  debiased: number,
) {
  return {
    arrays: {
      model: caseValues(items * modelDimensions, 3),
      reference: caseValues(items * referenceDimensions, 4),
      permutations: casePermutations(count, items),
      out: new Float64Array(count),
    },
    scalars: { items, modelDimensions, referenceDimensions, count, debiased },
  };
}
