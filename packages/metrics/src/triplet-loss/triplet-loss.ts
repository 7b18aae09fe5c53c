import {
  defineMetric,
  rdm,
  z,
  type KernelSession,
  type Metric,
  type Representation,
} from '@kindred/core';
import { choiceRows } from '../shared/choice-rows.ts';
import { definedScores } from '../shared/defined-scores.ts';
import { knownGeometry } from '../shared/known-geometry.ts';
import { identityPermutation } from '../shared/identity-permutation.ts';
import { permutedPlaces } from '../shared/permuted-places.ts';
import { requireJudgments } from '../shared/require-judgments.ts';
import { requireVectors } from '../shared/require-vectors.ts';
import { meanLoss } from './mean-loss.ts';

const options = z.strictObject({
  similarity: z
    .enum(['auto', 'dot', 'cosine', 'euclidean'])
    .default('auto')
    .describe(
      'Similarity s of a pair in the choice law: the dot product (SPoSE), the cosine, or minus the squared Euclidean distance (STE); "auto" is the one the vectors are read by.',
    ),
  temperature: z
    .number()
    .positive()
    .default(1)
    .describe('T of the choice law, in units of the similarity: a pair is chosen ∝ exp(s / T).'),
});

const words = {
  auto: 'the vectors’ own similarity',
  dot: 'dot products',
  cosine: 'cosines',
  euclidean: 'minus squared Euclidean distances',
};

/**
 * Mean cross-entropy, in nats, of the reference's judgments under a softmax law on the model's
 * vectors: −log of exp(s₁ / T) / Σ exp(s / T), s₁ of the pair the judgment says is near, the sum over
 * the three pairs of an odd-one-out (Zheng et al. 2019) or the two of an anchored triplet. From 0;
 * log 3 or log 2 is what guessing costs. Known probabilities of choices count as such.
 */
export const tripletLoss = defineMetric({
  name: 'triplet-loss',
  summary: 'Cross-entropy of the reference’s choices under a choice law on the model’s vectors.',
  options,
  create: ({ similarity, temperature }) => {
    const law = { dot: 'dot', cosine: 'cosine', euclidean: 'squared-euclidean' } as const;
    const by =
      similarity === 'auto'
        ? law
        : { dot: law[similarity], cosine: law[similarity], euclidean: law[similarity] };
    const geometryOf = knownGeometry(by);
    async function permuted(
      model: Representation,
      reference: Representation,
      permutations: readonly Int32Array[],
      kernels: KernelSession,
    ): Promise<Float64Array> {
      requireVectors(model, 'triplet-loss');
      const table = requireJudgments(reference, 'reference', 'triplet-loss');
      const rows = choiceRows(table, 'triplet-loss', true);
      const near = await geometryOf(model, kernels);
      const losses = meanLoss(
        rows,
        permutedPlaces(model, table, permutations),
        near.distances.map((distance) => -distance / temperature),
        near.items,
      );
      return definedScores(losses, 'No judgment with weight is about items the model knows.');
    }
    return {
      inputs: { model: ['vectors'], reference: ['judgments'] },
      variant: `cross-entropy in nats, softmax over ${words[similarity]} at temperature ${temperature}`,
      range: [0, Infinity],
      direction: 'smaller-closer',
      invariances: invariances[similarity],
      intervals: ['judgments-refit', 'judgments', 'items'],
      kernels: [rdm],
      permuted,
      async score(model, reference, kernels) {
        const alone = [identityPermutation(model.items.length)];
        return (await permuted(model, reference, alone, kernels))[0];
      },
    };
  },
});

const invariances: Record<string, Metric['invariances']> = {
  auto: ['rotation', 'item-order'],
  dot: ['rotation', 'item-order'],
  cosine: ['rotation', 'scale', 'item-order'],
  euclidean: ['rotation', 'translation', 'item-order'],
};
