import { ckaNull, defineMetric, z, type KernelSession, type Representation } from '@kindred/core';
import { checkItems } from '../shared/check-items.ts';
import { checkSpread } from '../shared/check-spread.ts';
import { identityPermutation } from '../shared/identity-permutation.ts';
import { joinPermutations } from '../shared/join-permutations.ts';
import { requireVectors } from '../shared/require-vectors.ts';

const options = z.strictObject({
  estimator: z
    .enum(['auto', 'biased', 'debiased'])
    .default('auto')
    .describe(
      'Estimator of HSIC: "biased" is the usual linear CKA of centred columns; "debiased" (Song et al. 2012) is 0 on average for unrelated sides; "auto" is debiased where a side is raw features, else biased.',
    ),
});

const words = {
  auto: 'debiased HSIC where a side is raw features, else biased',
  biased: 'biased HSIC',
  debiased: 'debiased HSIC',
};

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
    async function permuted(
      model: Representation,
      reference: Representation,
      permutations: readonly Int32Array[],
      kernels: KernelSession,
    ): Promise<Float64Array> {
      const items = model.items.length;
      const [x, y] = [requireVectors(model, 'cka'), requireVectors(reference, 'cka')];
      const debiased = estimator === 'debiased' || (estimator === 'auto' && (x.raw || y.raw));
      checkItems('CKA', model, reference, debiased ? 4 : 3);
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
      variant: `linear CKA, ${words[estimator]}, columns centred`,
      range: estimator === 'biased' ? [0, 1] : [-1, 1],
      direction: 'larger-closer',
      invariances: ['rotation', 'scale', 'translation', 'item-order'],
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
