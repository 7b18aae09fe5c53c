import { kendallNull, rsaNull, type KernelSession } from '@kindred/core';
import { checkSpread } from '../shared/check-spread.ts';
import { pairCosines } from '../shared/pair-cosines.ts';
import type { correlation } from './correlation.ts';

/**
 * Compares two upper triangles (ranks, where only order counts) for each permutation of the model's
 * items (count × items). Throws `METRIC_UNDEFINED` where a side has nothing that varies.
 */
export async function correlate(
  by: keyof typeof correlation,
  { model, reference }: { readonly model: Float64Array; readonly reference: Float64Array },
  items: number,
  permutations: Int32Array,
  kernels: KernelSession,
): Promise<Float64Array> {
  if (by === 'cosine' || by === 'whitened-cosine' || by === 'whitened-pearson') {
    const form = {
      items,
      rows: by === 'cosine' ? 0 : 1 / items,
      mean: { cosine: model.length, 'whitened-cosine': (items - 1) / 2, 'whitened-pearson': 0 }[by],
      diagonal: 0,
    };
    const { values, ...spreads } = await pairCosines(model, reference, form, permutations, kernels);
    checkSpread('dissimilarities', spreads);
    return values;
  }
  const count = permutations.length / items;
  const out = new Float64Array(count);
  const arrays = { model, reference, permutations, out };
  if (by === 'kendall-tau-a' || by === 'kendall-tau-b') {
    checkSpread('dissimilarities', {
      modelSpread: spreadOf(model),
      referenceSpread: spreadOf(reference),
    });
    await kernels.run(kendallNull, arrays, { items, count, adjusted: by.endsWith('b') ? 1 : 0 });
    return out;
  }
  checkSpread('dissimilarities', await kernels.run(rsaNull, arrays, { items, count }));
  if (by !== 'rho-a') return out;
  const m = model.length;
  const untied = (m ** 3 - m) / 12;
  const scale = Math.sqrt(variation(model) / untied) * Math.sqrt(variation(reference) / untied);
  return out.map((rho) => rho * scale);
}

/** 0 where all ranks are the same, NaN where there are none. */
function spreadOf(ranks: Float64Array): number {
  if (ranks.some(Number.isNaN)) return Number.NaN;
  return ranks.some((rank) => rank !== ranks[0]) ? 1 : 0;
}

/** Squares of ranks around their mean. */
function variation(ranks: Float64Array): number {
  const centre = (ranks.length + 1) / 2;
  return ranks.reduce((sum, rank) => sum + (rank - centre) ** 2, 0);
}
