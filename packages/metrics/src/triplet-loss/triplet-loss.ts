import {
  defineMetric,
  rdm,
  z,
  type JudgmentTable,
  type KernelSession,
  type Metric,
  type Representation,
  type ResultTable,
} from '@kindred/core';
import { choiceRows, type ChoiceRows } from '../shared/choice-rows.ts';
import { definedScores } from '../shared/defined-scores.ts';
import type { Geometry } from '../shared/geometry.ts';
import { knownGeometry } from '../shared/known-geometry.ts';
import { identityPermutation } from '../shared/identity-permutation.ts';
import { permutedPlaces } from '../shared/permuted-places.ts';
import { requireJudgments } from '../shared/require-judgments.ts';
import { requireVectors } from '../shared/require-vectors.ts';
import { crossFitted, type FittedHalf } from './cross-fitted.ts';
import { meanLoss } from './mean-loss.ts';
import { temperatureTable } from './temperature-table.ts';
import { tripletHalves } from './triplet-halves.ts';

const options = z.strictObject({
  similarity: z
    .enum(['auto', 'dot', 'cosine', 'euclidean'])
    .default('auto')
    .describe(
      'Similarity s of a pair in the choice law: the dot product (SPoSE), the cosine, or minus the squared Euclidean distance (STE); "auto" is the one the vectors are read by.',
    ),
  temperature: z
    .union([z.number().positive(), z.literal('calibrated')])
    .default(1)
    .describe(
      'T of the choice law, in units of the similarity: a pair is chosen ∝ exp(s / T). "calibrated": each half of the triplets is scored at the T that fits the other half best.',
    ),
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
 * log 3 or log 2 is what guessing costs. Known probabilities of choices count as such. A calibrated
 * temperature is cross-fitted over two halves of the unordered triplets; its detail tells both.
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
    const known = new WeakMap<JudgmentTable, { rows: ChoiceRows; halves: Uint8Array }>();
    function rowsOf(reference: Representation) {
      const table = requireJudgments(reference, 'reference', 'triplet-loss');
      const found = known.get(table);
      if (found) return { table, ...found };
      const rows = choiceRows(table, 'triplet-loss', true);
      const made = { rows, halves: tripletHalves(rows, table.items) };
      known.set(table, made);
      return { table, ...made };
    }
    async function permuted(
      model: Representation,
      reference: Representation,
      permutations: readonly Int32Array[],
      kernels: KernelSession,
    ): Promise<Float64Array> {
      requireVectors(model, 'triplet-loss');
      const { table, rows } = rowsOf(reference);
      const ways = permutedPlaces(model, table, permutations);
      const near = await geometryOf(model, kernels);
      const losses =
        temperature === 'calibrated'
          ? Float64Array.from(fitted(near, reference, ways), meanOf)
          : meanLoss(
              rows,
              ways,
              near.distances.map((distance) => -distance / temperature),
              near.items,
            );
      return definedScores(
        losses,
        temperature === 'calibrated'
          ? 'Not both halves of the triplets have a judgment with weight about items the model knows, so no temperature can be fitted.'
          : 'No judgment with weight is about items the model knows.',
      );
    }
    function fitted(near: Geometry, reference: Representation, ways: readonly Int32Array[]) {
      const { rows, halves } = rowsOf(reference);
      const similarities = near.distances.map((distance) => -distance);
      const of = { similarities, items: near.items };
      return ways.map((places) => crossFitted(rows, halves, places, of));
    }
    async function detail(
      model: Representation,
      reference: Representation,
      kernels: KernelSession,
    ): Promise<ResultTable> {
      await permuted(model, reference, [identityPermutation(model.items.length)], kernels);
      const { table } = rowsOf(reference);
      const ways = permutedPlaces(model, table, [identityPermutation(model.items.length)]);
      const [halves] = fitted(await geometryOf(model, kernels), reference, ways);
      return temperatureTable(halves);
    }
    return {
      inputs: { model: ['vectors'], reference: ['judgments'] },
      variant: `cross-entropy in nats, softmax over ${words[similarity]} at ${temperature === 'calibrated' ? 'the temperature that fits the other half of the triplets' : `temperature ${temperature}`}`,
      range: [0, Infinity],
      direction: 'smaller-closer',
      invariances:
        temperature === 'calibrated'
          ? [...new Set([...invariances[similarity], 'scale' as const])]
          : invariances[similarity],
      intervals: ['judgments-refit', 'judgments', 'items'],
      kernels: [rdm],
      permuted,
      ...(temperature === 'calibrated' && { detail }),
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

function meanOf([first, second]: readonly [FittedHalf, FittedHalf]): number {
  return (first.loss + second.loss) / (first.weight + second.weight);
}
