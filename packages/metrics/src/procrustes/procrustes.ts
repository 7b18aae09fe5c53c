import {
  defineMetric,
  principalAxes,
  procrustesNull,
  z,
  type KernelSession,
  type Representation,
} from '@kindred/core';
import { checkItems } from '../shared/check-items.ts';
import { checkSpread } from '../shared/check-spread.ts';
import { identityPermutation } from '../shared/identity-permutation.ts';
import { joinPermutations } from '../shared/join-permutations.ts';
import { requireVectors } from '../shared/require-vectors.ts';
import { reduceVectors } from './reduce-vectors.ts';

const options = z
  .strictObject({
    dimensions: z
      .int()
      .positive()
      .nullable()
      .default(null)
      .describe(
        'Columns kept of the reference, and of the model where it has more; null: as they are, the narrower side padded with zeros.',
      ),
    reduce: z
      .enum(['pca', 'first', 'none'])
      .default('pca')
      .describe(
        'How columns are left out: "pca" keeps the leading principal components over the compared items, "first" the first columns as they stand (as in arXiv:2510.01030), "none" keeps all.',
      ),
  })
  .refine(({ dimensions, reduce }) => dimensions === null || reduce !== 'none', {
    path: ['dimensions'],
    message: 'reduce: none keeps all columns; leave dimensions out, or reduce by pca or first',
  });

/**
 * Procrustes R² = 1 − disparity (Gower 1975, as scipy.spatial.procrustes): both sides centred and
 * scaled to unit Frobenius norm, R² = (sum of singular values of modelᵀ reference)², 0 to 1,
 * symmetric. Its chance level is above 0 and grows with dimensions and shrinks with items.
 */
export const procrustes = defineMetric({
  name: 'procrustes',
  summary: 'Procrustes R² = 1 − disparity between two embeddings.',
  options,
  create: ({ dimensions, reduce }) => {
    async function permuted(
      model: Representation,
      reference: Representation,
      permutations: readonly Int32Array[],
      kernels: KernelSession,
    ): Promise<Float64Array> {
      checkItems('Procrustes R²', model, reference, 3);
      const items = model.items.length;
      const [a, b] = [requireVectors(model, 'procrustes'), requireVectors(reference, 'procrustes')];
      const x = await reduceVectors(a, items, dimensions, reduce, kernels);
      const y = await reduceVectors(b, items, dimensions, reduce, kernels);
      const out = new Float64Array(permutations.length);
      const spreads = await kernels.run(
        procrustesNull,
        {
          model: x.values,
          reference: y.values,
          permutations: joinPermutations(permutations, items),
          out,
        },
        {
          items,
          modelDimensions: x.dimensions,
          referenceDimensions: y.dimensions,
          count: permutations.length,
        },
      );
      checkSpread('vectors', spreads);
      return out;
    }
    return {
      inputs: { model: ['vectors'], reference: ['vectors'] },
      variant: `R² = 1 − disparity${describe(dimensions, reduce)}`,
      range: [0, 1],
      direction: 'larger-closer',
      invariances: ['rotation', 'scale', 'translation', 'item-order'],
      intervals: ['judgments-refit', 'items'],
      kernels:
        dimensions === null || reduce !== 'pca'
          ? [procrustesNull]
          : [procrustesNull, principalAxes],
      permuted,
      async score(model, reference, kernels) {
        const alone = [identityPermutation(model.items.length)];
        return (await permuted(model, reference, alone, kernels))[0];
      },
    };
  },
});

function describe(dimensions: number | null, reduce: 'pca' | 'first' | 'none'): string {
  if (dimensions === null) return ', all dimensions, the narrower side padded with zeros';
  return reduce === 'pca'
    ? `, a side of more than ${dimensions} dimensions reduced to them by PCA over the compared items`
    : `, a side of more than ${dimensions} dimensions cut to its first ${dimensions} columns`;
}
