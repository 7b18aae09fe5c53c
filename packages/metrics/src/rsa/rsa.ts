import {
  averageRanks,
  defineMetric,
  kendallNull,
  pickPairs,
  rsaNull,
  z,
  type KernelSession,
  type Representation,
} from '@kindred/core';
import { checkItems } from '../shared/check-items.ts';
import { dissimilarities } from '../shared/dissimilarities.ts';
import { distanceFor } from '../shared/distance-for.ts';
import { distanceInvariances } from '../shared/distance-invariances.ts';
import { distanceKernels } from '../shared/distance-kernels.ts';
import { distanceOption } from '../shared/distance-option.ts';
import { distanceWords } from '../shared/distance-words.ts';
import { identityPermutation } from '../shared/identity-permutation.ts';
import { joinPermutations } from '../shared/join-permutations.ts';
import { correlate } from './correlate.ts';
import { rsaParts } from './rsa-parts.ts';
import { correlation as correlations } from './correlation.ts';
import { isRanked } from './is-ranked.ts';
import { rankCorrelationWithout } from './rank-correlation-without.ts';

const names = Object.keys(correlations) as (keyof typeof correlations)[];
const options = z
  .strictObject({
    correlation: z
      .enum(names)
      .default('spearman')
      .describe(
        'How the two upper triangles are compared. Spearman gives ties their mean rank; tau-a and rho-a divide by all pairs, ties included, for references that predict ties, as categories do (Nili et al. 2014); tau-b leaves them out. Each permutation for a τ is a sort: at 1,854 items a thousand take minutes. The whitened ones weigh pairs by how noise that is independent and equal over items would let squared Euclidean distances covary (Diedrichsen et al. 2020): they need distance: squared-euclidean, and RDMs that were given hold squared distances (crossnobis, say) or they mean nothing.',
      ),
    distance: distanceOption,
    by: z
      .array(z.string().min(1))
      .default([])
      .describe(
        'Ids of references the comparison is told by, a table each: for one with categories, over the items of each category; for one with vectors, against the RDM |xᵢ − xⱼ| of each of its dimensions. Each row has its own null and interval: at 128 items and 66 dimensions about half a minute a model, at 1,854 items about a minute a row.',
      ),
  })
  .refine((on) => !on.correlation.startsWith('whitened') || on.distance === 'squared-euclidean', {
    path: ['distance'],
    message:
      'how noise lets dissimilarities covary is known of squared Euclidean ones: with a whitened correlation, set distance: squared-euclidean',
  });

/**
 * Representational similarity analysis (Kriegeskorte et al. 2008): the correlation of two RDMs, −1
 * to 1. With m pairs of n items: τ-a = (concordant − discordant) / (m (m − 1) / 2), τ-b with the
 * pairs untied in either RDM below; ρ-a = 12 Σ r s / (m³ − m) of centred mean ranks; whitened x'V⁻¹y
 * / √(x'V⁻¹x y'V⁻¹y), of centred dissimilarities for Pearson's, with V = 4 for a pair with itself, 1
 * for pairs that share an item, else 0 (Diedrichsen et al. 2020, without signal). V⁻¹ weighs as
 * centring rows and columns does, so the whitened cosine is linear CKA.
 */
export const rsa = defineMetric({
  name: 'rsa',
  summary: 'Correlation of two representational dissimilarity matrices.',
  cites: [
    '@article{kriegeskorte2008, author = {Kriegeskorte, Nikolaus and Mur, Marieke and Bandettini, Peter}, title = {Representational similarity analysis -- connecting the branches of systems neuroscience}, journal = {Frontiers in Systems Neuroscience}, volume = {2}, pages = {4}, year = {2008}, doi = {10.3389/neuro.06.004.2008}}',
  ],
  options,
  compat: {
    'arXiv:2407.01067': {
      summary: 'P(i, j) divided by the number of objects, not by the others there are.',
      options: { correlation: 'pearson', distance: 'choice-over-n' },
    },
  },
  create: ({ correlation, distance, by }) => {
    const ranked = isRanked(correlation);
    const comparing = correlation.startsWith('kendall') ? kendallNull : rsaNull;
    async function triangle(side: Representation, kernels: KernelSession) {
      const { values, tolerance } = await dissimilarities(side, distanceFor(distance), kernels);
      if (values.some(Number.isNaN)) return values;
      if (!ranked) {
        const flat = correlation.endsWith('pearson') && !varies(values, tolerance);
        return flat ? new Float64Array(values.length) : values;
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
      const sides = {
        model: await triangle(model, kernels),
        reference: await triangle(reference, kernels),
      };
      const joined = joinPermutations(permutations, items);
      return correlate(correlation, sides, items, joined, kernels);
    }
    return {
      inputs: { model: ['vectors', 'rdm'], reference: ['vectors', 'rdm', 'labels'] },
      variant: `${correlations[correlation]} of RDMs, ${distanceWords(distance)}`,
      range: [-1, 1],
      direction: 'larger-closer',
      bounded: correlation === 'pearson' || correlation === 'spearman' ? 'correlation' : 'people',
      invariances: [...distanceInvariances(distance), ...(ranked ? (['monotone'] as const) : [])],
      intervals: ['judgments-refit', 'items'],
      kernels: [distanceKernels(distance), ...(ranked ? [averageRanks] : []), comparing],
      beside: by,
      permuted,
      async leavingOut(model, reference, kernels) {
        // What an item leaves changes the choices among the others, so their distances; and a τ is
        // a sort whatever is known before.
        const choices = distance.startsWith('choice') && (model.vectors ?? reference.vectors);
        if (choices || correlation.startsWith('kendall')) return null;
        const items = model.items.length;
        const sides = {
          model: await triangle(model, kernels),
          reference: await triangle(reference, kernels),
        };
        if (correlation === 'spearman' || correlation === 'rho-a') {
          const without = rankCorrelationWithout(correlation, sides, items);
          return async (kept) => without(kept);
        }
        return async (kept) => {
          const some = {
            model: pickPairs(sides.model, items, kept),
            reference: pickPairs(sides.reference, items, kept),
          };
          const alone = identityPermutation(kept.length);
          return (await correlate(correlation, some, kept.length, alone, kernels))[0];
        };
      },
      async score(model, reference, kernels) {
        const alone = [identityPermutation(model.items.length)];
        return (await permuted(model, reference, alone, kernels))[0];
      },
      async detail(model, reference, kernels, context) {
        if (by.length === 0) return [];
        // Made once: what is compared of ranks is the same as of what was ranked.
        const rdm = await triangle(model, kernels);
        return rsaParts({ ...model, vectors: null, rdm }, reference, by, context);
      },
    };
  },
});

/** Whether values differ by more than rounding. */
function varies(values: Float64Array, tolerance: number): boolean {
  return values.some((value) => Math.abs(value - values[0]) > tolerance);
}
