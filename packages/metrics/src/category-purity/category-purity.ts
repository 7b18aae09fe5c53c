import {
  defineMetric,
  KindredError,
  matmul,
  rdm,
  z,
  type KernelSession,
  type Metric,
  type Representation,
} from '@kindred/core';
import { checkItems } from '../shared/check-items.ts';
import { distanceFor } from '../shared/distance-for.ts';
import { geometry } from '../shared/geometry.ts';
import { identityPermutation } from '../shared/identity-permutation.ts';
import { permutedLabels } from './permuted-labels.ts';
import { centroidPurity } from './centroid-purity.ts';
import { neighbourPurity } from './neighbour-purity.ts';
import { nearest } from './nearest.ts';

const options = z.strictObject({
  classifier: z
    .enum(['centroid', 'knn'])
    .default('centroid')
    .describe(
      'How an item left out is put into a category: "centroid", that of the nearest mean of the other items; "knn", that of most of its k nearest neighbours.',
    ),
  k: z.int().positive().default(5).describe('Neighbours that vote; read by "knn" alone.'),
  distance: z
    .enum(['auto', 'euclidean', 'cosine'])
    .default('euclidean')
    .describe(
      'Distance between vectors: "auto" is cosine for dot-product and cosine vectors and Euclidean for Euclidean ones. RDMs are read as they are.',
    ),
});

/**
 * Leave-one-out purity of categories: the share of items that the model's geometry puts into their
 * own category, 0 to 1, a k-way tie counting 1/k. Centroids are means of vectors without the item
 * that is judged; neighbours as far as the k-th vote too. Items alone in their category are left out
 * of the share, since nothing is left to be near. Chance depends on the categories' sizes.
 */
export const categoryPurity = defineMetric({
  name: 'category-purity',
  summary: 'Share of items whose nearest category, themselves left out, is their own.',
  options,
  create: ({ classifier, k, distance }) => {
    async function permuted(
      model: Representation,
      reference: Representation,
      permutations: readonly Int32Array[],
      kernels: KernelSession,
    ): Promise<Float64Array> {
      checkItems('category-purity', model, reference, 3);
      const ways = permutedLabels(reference, permutations);
      if (classifier === 'centroid') {
        return centroidPurity(model, ways, distanceFor(distance), kernels);
      }
      if (k >= model.items.length) {
        throw new KindredError(
          'METRIC_UNDEFINED',
          `${k} neighbours of each of ${model.items.length} items do not exist; choose a smaller k.`,
        );
      }
      const neighbours = nearest(await geometry(model, distanceFor(distance), kernels), k);
      return Float64Array.from(ways.labels, (labels) =>
        neighbourPurity(neighbours, labels, ways.categories),
      );
    }
    const how =
      distance === 'auto' ? 'cosine or Euclidean distance as the vectors are read' : distance;
    return {
      inputs: {
        model: classifier === 'centroid' ? ['vectors'] : ['vectors', 'rdm'],
        reference: ['labels'],
      },
      variant: `leave-one-out ${classifier === 'centroid' ? 'nearest centroid' : `${k} nearest neighbours`}, ${how}`,
      range: [0, 1],
      direction: 'larger-closer',
      invariances: invariances(classifier, distance),
      // Leaving items out moves it by far more than other items would: twice as wide as it should be.
      intervals: ['judgments-refit'],
      exchangeable: 'labels',
      kernels: classifier === 'centroid' ? [matmul] : [rdm],
      permuted,
      async score(model, reference, kernels) {
        const alone = [identityPermutation(model.items.length)];
        return (await permuted(model, reference, alone, kernels))[0];
      },
    };
  },
});

function invariances(
  classifier: 'centroid' | 'knn',
  distance: 'auto' | 'euclidean' | 'cosine',
): Metric['invariances'] {
  const known: Metric['invariances'][number][] = ['rotation', 'scale', 'item-order'];
  if (distance === 'euclidean') known.push('translation');
  if (classifier === 'knn') known.push('monotone');
  return known;
}
