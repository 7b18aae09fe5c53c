import {
  choiceMatrix,
  defineMetric,
  KindredError,
  rdm,
  z,
  type KernelSession,
  type PartTable,
  type Representation,
} from '@kindred/core';
import { accuracyParts } from '../accuracy-parts/accuracy-parts.ts';
import { hitRows } from '../accuracy-parts/hit-rows.ts';
import { choiceRows } from '../shared/choice-rows.ts';
import { definedScores } from '../shared/defined-scores.ts';
import { knownGeometry } from '../shared/known-geometry.ts';
import { identityPermutation } from '../shared/identity-permutation.ts';
import { ownSimilarity } from '../shared/own-similarity.ts';
import { permutedPlaces } from '../shared/permuted-places.ts';
import { predictedShare } from '../shared/predicted-share.ts';
import { requireJudgments } from '../shared/require-judgments.ts';
import { prunedDetail } from './pruned-detail.ts';

/** More are features of a network, whose dimensions mean nothing one by one. */
const mostDimensions = 300;

/**
 * The weighted share of the reference's judgments (people's choices) that the model's geometry
 * predicts, 0 to 1: the two nearest of three stay together, or the option nearer the anchor, by the
 * vectors' own similarity or the RDM. Chance is 1/3, or 1/2 with an anchor, where ties are shared.
 * arXiv:2211.01201 counts ties wrong. Judgments with an item the model lacks are left out.
 *
 * Its detail tells the accuracy by category, by dimension of an embedding and by concept, and, of vectors
 * read by dot products, how few dimensions an item needs.
 */
export const oddOneOutAccuracy = defineMetric({
  name: 'odd-one-out-accuracy',
  summary: 'Share of the reference’s choices that the model’s geometry predicts.',
  compat: {
    'arXiv:2211.01201': {
      summary:
        'Ties count as wrong; a triplet belongs to the dimension whose mean over the pair is largest.',
      options: { ties: 'wrong', contribution: 'mean' },
    },
  },
  options: z.strictObject({
    ties: z
      .enum(['shared', 'wrong'])
      .default('shared')
      .describe(
        'What a k-way tie for the nearest pair counts: "shared" 1/k, "wrong" nothing (as in arXiv:2211.01201).',
      ),
    by: z
      .array(z.string().min(1))
      .default([])
      .describe(
        'Ids of references the accuracy is told by, a table each: the categories of one that has some, else the dimensions of its vectors (of people’s embedding). A judgment belongs to every category it shows a concept of, and to the one dimension that contributes most to the pair kept together.',
      ),
    concepts: z
      .boolean()
      .default(false)
      .describe('Whether the accuracy is told for each concept, the worst represented first.'),
    contribution: z
      .enum(['product', 'mean'])
      .default('product')
      .describe(
        'What a dimension contributes to a pair: "product" xᵢxⱼ, its summand of the dot product; "mean" (xᵢ + xⱼ)/2 (as in arXiv:2211.01201), which may name a dimension only one of the two has.',
      ),
  }),
  create: ({ ties, by, concepts, contribution }) => {
    const geometryOf = knownGeometry(ownSimilarity);
    async function permuted(
      model: Representation,
      reference: Representation,
      permutations: readonly Int32Array[],
      kernels: KernelSession,
    ): Promise<Float64Array> {
      const table = requireJudgments(reference, 'reference', 'odd-one-out-accuracy');
      const rows = choiceRows(table, 'odd-one-out-accuracy');
      const near = await geometryOf(model, kernels);
      const shares = permutedPlaces(model, table, permutations).map((places) =>
        predictedShare(rows, places, near, ties),
      );
      return definedScores(shares, 'No judgment with weight is about items the model knows.');
    }
    return {
      inputs: { model: ['vectors', 'rdm'], reference: ['judgments'] },
      variant: `share of the reference’s choices the model’s geometry predicts, k-way ties count ${ties === 'shared' ? '1/k' : 'as wrong'}`,
      range: [0, 1],
      direction: 'larger-closer',
      bounded: 'repeats',
      invariances: ['rotation', 'scale', 'monotone', 'item-order'],
      intervals: ['judgments-refit', 'judgments', 'items'],
      kernels: [rdm, choiceMatrix],
      beside: by,
      permuted,
      async score(model, reference, kernels) {
        const alone = [identityPermutation(model.items.length)];
        return (await permuted(model, reference, alone, kernels))[0];
      },
      async detail(model, reference, kernels, context) {
        const table = requireJudgments(reference, 'reference', 'odd-one-out-accuracy');
        const told: PartTable[] = [];
        if (by.length > 0 || concepts) {
          const hits = hitRows(table, model, await geometryOf(model, kernels), ties);
          if (hits.count === 0) {
            const message = 'No judgment is about items the model knows.';
            throw new KindredError('METRIC_UNDEFINED', message);
          }
          told.push(...accuracyParts(hits, { by, concepts, contribution }, context));
        }
        const { items, vectors } = model;
        const few = vectors && vectors.dimensions <= mostDimensions;
        if (few && vectors.similarity === 'dot' && items.length >= 3) {
          const rows = choiceRows(table, 'odd-one-out-accuracy');
          const [places] = permutedPlaces(model, table, [identityPermutation(items.length)]);
          const pruned = await prunedDetail(rows, places, vectors, ties, kernels);
          if (pruned) told.push(pruned);
        }
        return told;
      },
    };
  },
});
