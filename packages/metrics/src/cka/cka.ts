import { ckaNull, defineMetric, z, type KernelSession, type Representation } from '@kindred/core';
import { checkItems } from '../shared/check-items.ts';
import { checkSpread } from '../shared/check-spread.ts';
import { identityPermutation } from '../shared/identity-permutation.ts';
import { joinPermutations } from '../shared/join-permutations.ts';
import { requireVectors } from '../shared/require-vectors.ts';

const options = z.strictObject({
  estimator: z
    .enum(['biased', 'debiased'])
    .default('biased')
    .describe(
      'Estimator of HSIC: "biased" is the usual linear CKA of centred columns; "debiased" (Song et al. 2012) is 0 on average for unrelated sides and is the one to take for raw features with many columns.',
    ),
});

/**
 * Linear centred kernel alignment (Kornblith et al. 2019): ‖XᵀY‖² / (‖XᵀX‖ ‖YᵀY‖) of centred
 * columns, 0 to 1; debiased −1 to 1. The biased form has a chance level above 0: .17 for 512 columns
 * at 128 items.
 */
export const cka = defineMetric({
  name: 'cka',
  summary: 'Linear centred kernel alignment between two embeddings.',
  options,
  create: ({ estimator }) => {
    const debiased = estimator === 'debiased';
    async function permuted(
      model: Representation,
      reference: Representation,
      permutations: readonly Int32Array[],
      kernels: KernelSession,
    ): Promise<Float64Array> {
      checkItems('CKA', model, reference, debiased ? 4 : 3);
      const items = model.items.length;
      const [x, y] = [requireVectors(model, 'cka'), requireVectors(reference, 'cka')];
      const out = new Float64Array(permutations.length);
      const spreads = await kernels.run(
        ckaNull,
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
          debiased: debiased ? 1 : 0,
        },
      );
      checkSpread('vectors', spreads);
      return out;
    }
    return {
      inputs: { model: ['vectors'], reference: ['vectors'] },
      variant: `linear CKA, ${estimator} HSIC, columns centred`,
      range: debiased ? [-1, 1] : [0, 1],
      direction: 'larger-closer',
      invariances: ['rotation', 'scale', 'translation', 'item-order'],
      exchangeable: 'items',
      intervals: ['judgments-refit', 'items'],
      kernels: [ckaNull],
      permuted,
      async score(model, reference, kernels) {
        const alone = [identityPermutation(model.items.length)];
        return (await permuted(model, reference, alone, kernels))[0];
      },
    };
  },
});
