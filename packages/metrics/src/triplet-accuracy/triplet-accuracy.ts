import {
  defineMetric,
  KindredError,
  rdm,
  z,
  type KernelSession,
  type Representation,
} from '@kindred/core';
import { dissimilarities } from '../shared/dissimilarities.ts';
import { identityPermutation } from '../shared/identity-permutation.ts';
import { joinPermutations } from '../shared/join-permutations.ts';
import { choiceCredits } from './choice-credits.ts';

/**
 * The weighted share of the model's own judgments that the reference's geometry predicts, 0 to 1:
 * the option nearer the anchor, or the odd one of three, by the reference's own similarity, its RDM
 * or its categories (same category = near). A k-way tie counts 1/k. Judgments with an item the
 * reference lacks are left out. `permuted` moves choices between trials: trial t gets the choice of
 * trial `permutation[t]`, so each shown position keeps its share.
 */
export const tripletAccuracy = defineMetric({
  name: 'triplet-accuracy',
  summary: 'Share of the model’s own choices that the reference predicts.',
  options: z.strictObject({}),
  create: () => {
    async function permuted(
      model: Representation,
      reference: Representation,
      permutations: readonly Int32Array[],
      kernels: KernelSession,
    ): Promise<Float64Array> {
      const table = model.judgments;
      if (table === null) {
        throw new KindredError('METRIC_INPUT', 'triplet-accuracy reads the model’s judgments.');
      }
      const near = { dot: 'dot', cosine: 'cosine', euclidean: 'euclidean' } as const;
      const { values, tolerance } = await dissimilarities(reference, near, kernels);
      const { credits, options, used } = choiceCredits(table, reference.items, values, tolerance);
      const rows = joinPermutations(permutations, table.count);
      const total = used.reduce((sum, row) => sum + table.weights[row], 0);
      return Float64Array.from(permutations, (_, k) => {
        let sum = 0;
        for (const row of used) {
          const choice = table.values[rows[k * table.count + row]];
          sum += table.weights[row] * credits[row * options + choice];
        }
        return sum / total;
      });
    }
    return {
      inputs: { model: ['judgments'], reference: ['vectors', 'rdm', 'labels'] },
      variant: 'share of the model’s choices the reference predicts, k-way ties count 1/k',
      range: [0, 1],
      direction: 'larger-closer',
      invariances: ['rotation', 'scale', 'monotone', 'item-order'],
      exchangeable: 'choices',
      intervals: ['judgments'],
      kernels: [rdm],
      permuted,
      async score(model, reference, kernels) {
        const alone = [identityPermutation(model.judgments?.count ?? 0)];
        return (await permuted(model, reference, alone, kernels))[0];
      },
    };
  },
});
