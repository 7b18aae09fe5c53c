import type { Kernel, RsaNullSignature } from '@kindred/core';
import { casePermutations } from './case-permutations.ts';
import { caseValues } from './case-values.ts';
import { centreColumns } from './centre-columns.ts';
import { permutedInner } from './permuted-inner.ts';
import { squareMatrix } from './square-matrix.ts';

/** Reference of `kindred/rsa-null@1`: mean and norm do not move, so a draw is one inner product. */
export const rsaNull: Kernel<RsaNullSignature> = {
  id: 'kindred/rsa-null@1',
  writes: ['out'],
  tolerance: { absolute: 1e-10, relative: 0 },
  reference({ model, reference, permutations, out }, { items }) {
    const x = centreColumns(model, model.length, 1);
    const y = centreColumns(reference, reference.length, 1);
    const inner = permutedInner(
      squareMatrix(x.values, items),
      squareMatrix(y.values, items),
      items,
      permutations,
    );
    // Each pair is counted twice in the full matrices.
    for (let k = 0; k < out.length; k++) out[k] = inner[k] / (2 * x.norm * y.norm);
    return { modelSpread: x.spread, referenceSpread: y.spread };
  },
  cases: [
    { name: 'four items', make: () => problem(4, 5) },
    { name: '40 items', make: () => problem(40, 5) },
    { name: '67 items, several lots of draws', make: () => problem(67, 53) },
  ],
};

function problem(items: number, count: number) {
  const pairs = (items * (items - 1)) / 2;
  return {
    arrays: {
      model: caseValues(pairs, 5),
      reference: caseValues(pairs, 6),
      permutations: casePermutations(count, items),
      out: new Float64Array(count),
    },
    scalars: { items, count },
  };
}
