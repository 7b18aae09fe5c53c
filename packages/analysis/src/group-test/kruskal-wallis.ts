import { counted } from '@kindred/core';
import type { Stated } from '@kindred/core';
import { chiSquaredTail } from '../chi-squared-tail.ts';
import { moments } from '../moments.ts';
import { pairsOf } from '../pairs-of.ts';
import { tiedRanks } from '../tied-ranks.ts';
import { twoSidedNormalP } from '../two-sided-normal-p.ts';

export interface KruskalWallis {
  /** Corrected for ties. */
  readonly h: number;
  readonly df: number;
  /** Of χ² with df degrees of freedom, as scipy.stats.kruskal. */
  readonly p: number;
  /** Rank ε² = H/(n − 1), 0 to 1 (Tomczak & Tomczak 2014). */
  readonly epsilon2: number;
  readonly meanRanks: readonly number[];
  /** Dunn's (1964) z of every pair in order of first and second, ties corrected; two-sided p. */
  readonly pairs: readonly { readonly z: number; readonly p: number }[];
}

/** Kruskal and Wallis's (1952) test of groups of at least one value; null where it is undefined. */
export function kruskalWallis(groups: readonly (readonly number[])[]): Stated<KruskalWallis> {
  if (groups.length < 2)
    return { value: null, reason: `${counted(groups.length, 'group')} with rows` };
  const { ranks, ties } = tiedRanks(groups.flat());
  const n = ranks.length;
  const middle = (n + 1) / 2;
  // Over n: the variance of ranks, ties taken off.
  const spread = (n ** 3 - n - ties) / 12;
  if (spread === 0) return { value: null, reason: 'the outcome does not vary' };
  let next = 0;
  const meanRanks = groups.map(({ length }) => moments(ranks.slice(next, (next += length))).mean!);
  const between = meanRanks.reduce(
    (sum, rank, at) => sum + groups[at].length * (rank - middle) ** 2,
    0,
  );
  const h = ((n - 1) * between) / spread;
  const df = groups.length - 1;
  const pairs = pairsOf(meanRanks.map((rank, at) => ({ rank, share: 1 / groups[at].length })));
  return {
    value: {
      h,
      df,
      p: chiSquaredTail(h, df),
      epsilon2: h / (n - 1),
      meanRanks,
      pairs: pairs.map(([a, b]) => {
        const z = (a.rank - b.rank) / Math.sqrt((spread / (n - 1)) * (a.share + b.share));
        return { z, p: twoSidedNormalP(z) };
      }),
    },
  };
}
