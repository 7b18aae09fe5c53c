import type { Embedding, KernelSession, Random } from '@kindred/core';
import { bestMatch } from './best-match.ts';
import { correlations } from './correlations.ts';

/** A dimension is found again where it correlates more than this (Muttenthaler et al. 2022). */
const enough = 0.8;

/**
 * Share of a run's dimensions that another run finds again, averaged over ordered pairs of runs: the
 * best match is chosen on four fifths of the items and must correlate above 0.8 on the others.
 */
export async function foundAgain(
  fits: readonly Embedding[],
  random: Random,
  kernels: KernelSession,
): Promise<number> {
  const items = random.shuffle([...fits[0].items.keys()]);
  // Fewer than four items hold any correlation.
  const kept = Math.min(items.length, Math.max(4, Math.round(items.length / 5)));
  const [unseen, seen] = [items.slice(0, kept), items.slice(kept)];
  let sum = 0;
  for (const a of fits)
    for (const b of fits) {
      if (a === b) continue;
      const chosenBy = await correlations(a, b, seen, kernels);
      const judgedBy = await correlations(a, b, unseen, kernels);
      let found = 0;
      for (let k = 0; k < a.dimensions; k++) {
        const row = chosenBy.subarray(k * b.dimensions, (k + 1) * b.dimensions);
        const { at, sign } = bestMatch(row, a.similarity === 'euclidean');
        if (sign * judgedBy[k * b.dimensions + at] > enough) found++;
      }
      sum += found / a.dimensions;
    }
  return sum / (fits.length * (fits.length - 1));
}
