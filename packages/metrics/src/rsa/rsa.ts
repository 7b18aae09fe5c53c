import {
  averageRanks,
  defineMetric,
  rdm,
  rsaNull,
  z,
  type KernelSession,
  type Metric,
  type Representation,
} from '@kindred/core';
import { checkItems } from '../shared/check-items.ts';
import { checkSpread } from '../shared/check-spread.ts';
import { dissimilarities } from '../shared/dissimilarities.ts';
import { distance as distances } from '../shared/distance.ts';
import { identityPermutation } from '../shared/identity-permutation.ts';
import { joinPermutations } from '../shared/join-permutations.ts';
import { distanceFor } from './distance-for.ts';

const options = z.strictObject({
  correlation: z
    .enum(['spearman', 'pearson'])
    .default('spearman')
    .describe('Correlation between the two upper triangles; Spearman gives ties their mean rank.'),
  distance: z
    .enum(['auto', ...distances])
    .default('auto')
    .describe(
      'Dissimilarity between vectors: "auto" is cosine for dot-product and cosine vectors and Euclidean for Euclidean ones; "dot" is minus the dot product. RDMs are read as they are, categories as same (0) or different (1).',
    ),
});

/**
 * Representational similarity analysis (Kriegeskorte et al. 2008): the correlation of two RDMs, −1
 * to 1.
 */
export const rsa = defineMetric({
  name: 'rsa',
  summary: 'Correlation of two representational dissimilarity matrices.',
  options,
  create: ({ correlation, distance }) => {
    async function triangle(side: Representation, kernels: KernelSession) {
      const { values, tolerance } = await dissimilarities(side, distanceFor(distance), kernels);
      if (values.some(Number.isNaN)) return values;
      if (correlation === 'pearson') {
        return varies(values, tolerance) ? values : new Float64Array(values.length);
      }
      const ranks = new Float64Array(values.length);
      await kernels.run(averageRanks, { values, ranks }, { tolerance });
      return ranks;
    }
    async function permuted(
      model: Representation,
      reference: Representation,
      permutations: readonly Int32Array[],
      kernels: KernelSession,
    ): Promise<Float64Array> {
      checkItems('RSA', model, reference, 3);
      const items = model.items.length;
      const out = new Float64Array(permutations.length);
      const spreads = await kernels.run(
        rsaNull,
        {
          model: await triangle(model, kernels),
          reference: await triangle(reference, kernels),
          permutations: joinPermutations(permutations, items),
          out,
        },
        { items, count: permutations.length },
      );
      checkSpread('dissimilarities', spreads);
      return out;
    }
    return {
      inputs: { model: ['vectors', 'rdm'], reference: ['vectors', 'rdm', 'labels'] },
      variant: `${correlation === 'spearman' ? 'Spearman' : 'Pearson'} correlation of RDMs, ${
        distance === 'auto' ? 'cosine or Euclidean distance as the vectors are read' : distance
      }`,
      range: [-1, 1],
      direction: 'larger-closer',
      invariances: invariances(correlation, distance),
      intervals: ['judgments-refit', 'items'],
      kernels: correlation === 'spearman' ? [rdm, averageRanks, rsaNull] : [rdm, rsaNull],
      permuted,
      async score(model, reference, kernels) {
        const alone = [identityPermutation(model.items.length)];
        return (await permuted(model, reference, alone, kernels))[0];
      },
    };
  },
});

/** Whether values differ by more than rounding. */
function varies(values: Float64Array, tolerance: number): boolean {
  return values.some((value) => Math.abs(value - values[0]) > tolerance);
}

function invariances(
  correlation: 'spearman' | 'pearson',
  distance: 'auto' | (typeof distances)[number],
): Metric['invariances'] {
  const known: Metric['invariances'][number][] = ['scale', 'item-order'];
  if (distance !== 'correlation') known.push('rotation');
  if (distance === 'euclidean' || distance === 'squared-euclidean') known.push('translation');
  if (correlation === 'spearman') known.push('monotone');
  return known;
}
