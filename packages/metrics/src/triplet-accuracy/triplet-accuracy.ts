import { defineMetric, rdm, z, type KernelSession, type Representation } from '@kindred/core';
import { choiceRows } from '../shared/choice-rows.ts';
import { definedScores } from '../shared/defined-scores.ts';
import { geometry } from '../shared/geometry.ts';
import { identityPermutation } from '../shared/identity-permutation.ts';
import { ownSimilarity } from '../shared/own-similarity.ts';
import { predictedShare } from '../shared/predicted-share.ts';
import { requireJudgments } from '../shared/require-judgments.ts';

/**
 * The weighted share of the model's own judgments that the reference's geometry predicts, 0 to 1:
 * the option nearer the anchor, or the odd one of three, by the reference's own similarity, its RDM
 * or its categories (same category = near). A k-way tie counts 1/k, so chance is 1/2 for anchored
 * triplets and 1/3 for odd-one-out. Judgments with an item the reference lacks are left out.
 */
export const tripletAccuracy = defineMetric({
  name: 'triplet-accuracy',
  summary: 'Share of the model’s own choices that the reference predicts.',
  options: z.strictObject({}),
  create: () => {
    // Nulls and bootstraps ask about one reference a thousand times.
    const known = new WeakMap<Representation, ReturnType<typeof geometry>>();
    async function permuted(
      model: Representation,
      reference: Representation,
      permutations: readonly Int32Array[],
      kernels: KernelSession,
    ): Promise<Float64Array> {
      const table = requireJudgments(model, 'model', 'triplet-accuracy');
      const rows = choiceRows(table, 'triplet-accuracy');
      if (!known.has(reference)) known.set(reference, geometry(reference, ownSimilarity, kernels));
      const near = await known.get(reference)!;
      const places = new Map(reference.items.map((id, at) => [id, at]));
      const shares = permutations.map((order) => {
        // What was said of model item order[i] is taken to be said of item i.
        const ids = new Map(Array.from(order, (from, i) => [model.items[from], model.items[i]]));
        const to = Int32Array.from(table.items, (id) => places.get(ids.get(id) ?? '') ?? -1);
        return predictedShare(rows, to, near, 'shared');
      });
      return definedScores(shares, 'No judgment with weight is about items the reference knows.');
    }
    return {
      inputs: { model: ['judgments'], reference: ['vectors', 'rdm', 'labels'] },
      variant: 'share of the model’s choices the reference predicts, k-way ties count 1/k',
      range: [0, 1],
      direction: 'larger-closer',
      invariances: ['rotation', 'scale', 'monotone', 'item-order'],
      intervals: ['judgments'],
      kernels: [rdm],
      permuted,
      async score(model, reference, kernels) {
        const alone = [identityPermutation(model.items.length)];
        return (await permuted(model, reference, alone, kernels))[0];
      },
    };
  },
});
