import type { Embedding, KernelSession } from '@kindred/core';
import { bestMatch } from './best-match.ts';
import { correlations } from './correlations.ts';

/** Correlations this near to ±1 count as this, or one of them would be the whole mean. */
const most = 0.9999;

/**
 * How well other runs find each dimension of `given`: the Fisher-z mean over runs of its largest
 * correlation with a dimension of theirs (Hebart et al. 2020), −0.9999 to 0.9999.
 *
 * Under a law of distances dimensions are principal axes and have no sign, so correlations count by
 * size; where two axes hold about the same variance they may turn from run to run, and be called
 * poorly reproduced although the geometry is the same: `ensemble.agreement` speaks of that.
 */
export async function reproducibility(
  given: Embedding,
  others: readonly Embedding[],
  kernels: KernelSession,
): Promise<readonly number[]> {
  const rows = [...given.items.keys()];
  const sums = new Float64Array(given.dimensions);
  for (const other of others) {
    const r = await correlations(given, other, rows, kernels);
    for (let k = 0; k < given.dimensions; k++) {
      const row = r.subarray(k * other.dimensions, (k + 1) * other.dimensions);
      const best = bestMatch(row, given.similarity === 'euclidean').r;
      sums[k] += Math.atanh(Math.max(-most, Math.min(most, best)));
    }
  }
  return Array.from(sums, (sum) => Math.tanh(sum / others.length));
}
