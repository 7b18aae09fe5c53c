import {
  ckaNull,
  defineMetric,
  rdm,
  rsaNull,
  z,
  type KernelSession,
  type Metric,
  type Representation,
} from '@kindred/core';
import { checkItems } from '../shared/check-items.ts';
import { checkSpread } from '../shared/check-spread.ts';
import { identityPermutation } from '../shared/identity-permutation.ts';
import { joinPermutations } from '../shared/join-permutations.ts';
import { pairCosines } from '../shared/pair-cosines.ts';
import { requireVectors } from '../shared/require-vectors.ts';
import { rbfGram } from './rbf-gram.ts';

const options = z.strictObject({
  gram: z
    .enum(['linear', 'rbf'])
    .default('linear')
    .describe(
      'Similarity of two items within a side: "linear" is the dot product, "rbf" exp(−d² / 2σ²) of their Euclidean distance d.',
    ),
  bandwidth: z
    .number()
    .positive()
    .default(1)
    .describe(
      'With gram: rbf, σ as a share of the median distance of two items (Kornblith et al. 2019, whose code also counts the n distances of items to themselves, 0, in the median); small ones see near neighbours only, large ones approach linear CKA.',
    ),
  estimator: z
    .enum(['auto', 'biased', 'debiased'])
    .default('auto')
    .describe(
      'Estimator of HSIC: "biased" is the usual CKA of centred Gram matrices; "debiased" (Song et al. 2012) is 0 on average for unrelated sides; "auto" is debiased where a side is raw features or has as many columns as there are items, else biased.',
    ),
});

const words = {
  auto: 'debiased HSIC where a side is raw features or has as many columns as items, else biased',
  biased: 'biased HSIC',
  debiased: 'debiased HSIC',
};

/**
 * Centred kernel alignment (Kornblith et al. 2019): HSIC(K, L) / √(HSIC(K, K) HSIC(L, L)) of the
 * sides' Gram matrices; linear and biased ‖XᵀY‖² / (‖XᵀX‖ ‖YᵀY‖) of centred columns. Biased 0 to 1,
 * debiased −1 to 1. The biased form has a chance level above 0: .17 for 512 columns at 128 items.
 */
export const cka = defineMetric({
  name: 'cka',
  summary: 'Centred kernel alignment between two embeddings, linear or RBF.',
  cites: [
    '@inproceedings{kornblith2019, author = {Kornblith, Simon and Norouzi, Mohammad and Lee, Honglak and Hinton, Geoffrey}, title = {Similarity of Neural Network Representations Revisited}, booktitle = {Proceedings of the 36th International Conference on Machine Learning}, series = {PMLR}, volume = {97}, pages = {3519--3529}, year = {2019}}',
    '@article{song2012, author = {Song, Le and Smola, Alex and Gretton, Arthur and Bedo, Justin and Borgwardt, Karsten}, title = {Feature Selection via Dependence Maximization}, journal = {Journal of Machine Learning Research}, volume = {13}, pages = {1393--1434}, year = {2012}}',
  ],
  options,
  create: (chosen) => make(chosen),
});

function make({ gram, bandwidth, estimator }: z.infer<typeof options>): Metric {
  async function permuted(
    model: Representation,
    reference: Representation,
    permutations: readonly Int32Array[],
    kernels: KernelSession,
  ): Promise<Float64Array> {
    const items = model.items.length;
    const [x, y] = [requireVectors(model, 'cka'), requireVectors(reference, 'cka')];
    const debiased = settled(estimator, model, reference) === 'debiased';
    checkItems('CKA', model, reference, debiased ? 4 : 3);
    const joined = joinPermutations(permutations, items);
    if (gram === 'rbf') {
      // Leaving the diagonal out and centring by n − 2 is what makes HSIC unbiased.
      const form = debiased
        ? { items, rows: 1 / (items - 2), mean: 0, diagonal: 1 }
        : { items, rows: 1 / items, mean: (items - 1) / 2, diagonal: 1 };
      const k = await rbfGram('model', x, items, bandwidth, kernels);
      const l = await rbfGram('reference', y, items, bandwidth, kernels);
      const { values, ...spreads } = await pairCosines(k, l, form, joined, kernels);
      checkSpread('similarities', spreads);
      return values;
    }
    const out = new Float64Array(permutations.length);
    const spreads = await kernels.run(
      ckaNull,
      { model: x.values, reference: y.values, permutations: joined, out },
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
  const variant =
    gram === 'linear'
      ? `linear CKA, ${words[estimator]}, columns centred`
      : `RBF CKA, ${words[estimator]}, σ ${bandwidth} of the median distance`;
  return {
    inputs: { model: ['vectors'], reference: ['vectors'] },
    variant,
    ...(estimator === 'auto' && {
      exact: (model, reference) => {
        const own = settled(estimator, model, reference);
        const exact = make({ gram, bandwidth, estimator: own });
        return { ...exact, variant: `${variant}: ${words[own]}` };
      },
    }),
    range: estimator === 'biased' ? [0, 1] : [-1, 1],
    direction: 'larger-closer',
    invariances: ['rotation', 'scale', 'translation', 'item-order'],
    intervals: ['judgments-refit', 'items'],
    kernels: gram === 'linear' ? [ckaNull] : [rdm, rsaNull],
    permuted,
    async score(model, reference, kernels) {
      const alone = [identityPermutation(model.items.length)];
      return (await permuted(model, reference, alone, kernels))[0];
    },
  };
}

function settled(
  estimator: keyof typeof words,
  model: Representation,
  reference: Representation,
): 'biased' | 'debiased' {
  if (estimator !== 'auto') return estimator;
  const wide = [model.vectors, reference.vectors].some(
    (one) => one !== null && (one.raw || one.dimensions >= model.items.length),
  );
  return wide ? 'debiased' : 'biased';
}
