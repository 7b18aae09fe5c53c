import {
  defineMetric,
  principalAxes,
  procrustesNull,
  type KernelSession,
  type Metric,
  type OptionsOf,
  type Representation,
} from '@kindred/core';
import { checkItems } from '../shared/check-items.ts';
import { checkSpread } from '../shared/check-spread.ts';
import { dissimilarities } from '../shared/dissimilarities.ts';
import { distanceFor } from '../shared/distance-for.ts';
import { distanceInvariances } from '../shared/distance-invariances.ts';
import { distanceKernels } from '../shared/distance-kernels.ts';
import { distanceWords } from '../shared/distance-words.ts';
import { identityPermutation } from '../shared/identity-permutation.ts';
import { joinPermutations } from '../shared/join-permutations.ts';
import { requireVectors } from '../shared/require-vectors.ts';
import { procrustesOptions } from './procrustes-options.ts';
import { rdmCoordinates } from './rdm-coordinates.ts';
import { reduceVectors } from './reduce-vectors.ts';

/**
 * Procrustes R² = 1 − disparity (Gower 1975, as scipy.spatial.procrustes) or its root: both sides
 * centred and scaled to unit Frobenius norm, R² = (sum of singular values of modelᵀ reference)², 0
 * to 1, symmetric. Its chance level is above 0 and grows with dimensions and shrinks with items.
 */
export const procrustes = defineMetric({
  name: 'procrustes',
  summary: 'Procrustes R² = 1 − disparity, or its root, between two embeddings or RDMs.',
  cites: [
    '@article{gower1975, author = {Gower, J. C.}, title = {Generalized {Procrustes} analysis}, journal = {Psychometrika}, volume = {40}, pages = {33--51}, year = {1975}, doi = {10.1007/BF02291478}}',
  ],
  options: procrustesOptions,
  compat: {
    'arXiv:2510.01030': {
      summary:
        'The first 30 columns of the reference as they stand, where ours are its leading principal components.',
      options: {
        report: 'r2',
        coordinates: 'vectors',
        distance: 'auto',
        dimensions: 30,
        reduce: 'first',
      },
    },
    coherentLLM: {
      summary:
        'The root √(1 − disparity) of RDMs as coordinates, which its documentation calls an R².',
      options: { report: 'r', coordinates: 'rdm', dimensions: null, reduce: 'none' },
    },
  },
  create: ({ report, coordinates, distance, dimensions, reduce }) => {
    async function coordinatesOf(side: Representation, kernels: KernelSession) {
      const items = side.items.length;
      const whole =
        coordinates === 'vectors'
          ? requireVectors(side, 'procrustes')
          : rdmCoordinates(
              (await dissimilarities(side, distanceFor(distance), kernels)).values,
              items,
            );
      return reduceVectors(whole, items, dimensions, reduce, kernels);
    }
    // Where rows are dissimilarities, columns move with the items too: a rotation, which changes nothing.
    async function permuted(
      model: Representation,
      reference: Representation,
      permutations: readonly Int32Array[],
      kernels: KernelSession,
    ): Promise<Float64Array> {
      checkItems('Procrustes R²', model, reference, 3);
      const items = model.items.length;
      const x = await coordinatesOf(model, kernels);
      const y = await coordinatesOf(reference, kernels);
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
      checkSpread(coordinates === 'vectors' ? 'vectors' : 'dissimilarities', spreads);
      return report === 'r2' ? out : out.map(Math.sqrt);
    }
    const read = coordinates === 'vectors' ? (['vectors'] as const) : (['vectors', 'rdm'] as const);
    const invariances: Metric['invariances'] =
      coordinates === 'rdm'
        ? distanceInvariances(distance)
        : // The first columns are others once the axes turn.
          dimensions !== null && reduce === 'first'
          ? ['scale', 'translation', 'item-order']
          : ['rotation', 'scale', 'translation', 'item-order'];
    return {
      inputs: { model: read, reference: read },
      variant: describe({ report, coordinates, distance, dimensions, reduce }),
      range: [0, 1],
      direction: 'larger-closer',
      invariances,
      intervals: ['judgments-refit', 'items'],
      kernels: [
        procrustesNull,
        ...(dimensions === null || reduce !== 'pca' ? [] : [principalAxes]),
        ...(coordinates === 'vectors' ? [] : [distanceKernels(distance)]),
      ],
      permuted,
      async score(model, reference, kernels) {
        const alone = [identityPermutation(model.items.length)];
        return (await permuted(model, reference, alone, kernels))[0];
      },
    };
  },
});

function describe(on: OptionsOf<typeof procrustesOptions>): string {
  const { report, coordinates, distance, dimensions, reduce } = on;
  const score = report === 'r2' ? 'R² = 1 − disparity' : '√(1 − disparity)';
  const of = coordinates === 'vectors' ? '' : ` of RDMs as coordinates, ${distanceWords(distance)}`;
  if (dimensions === null)
    return `${score}${of}, all dimensions, the narrower side padded with zeros`;
  return reduce === 'pca'
    ? `${score}${of}, a side of more than ${dimensions} dimensions reduced to them by PCA over the compared items`
    : `${score}${of}, a side of more than ${dimensions} dimensions cut to its first ${dimensions} columns`;
}
