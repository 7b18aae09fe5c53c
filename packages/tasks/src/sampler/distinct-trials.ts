import { KindredError } from '@kindred/core';
import type { Structure } from '@kindred/core';
import { unrankCombination } from './unrank-combination.ts';

/** Distinct trials over n stimuli, orders of one counted once, and the one at each rank. */
export interface DistinctTrials {
  readonly size: number;
  /** Indices of stimuli; for anchored trials the anchor first. */
  at(rank: number): number[];
}

/**
 * Numbers the distinct trials of a task: anchored, every stimulus as the anchor of every pair of
 * others; otherwise every unordered set. Throws `SAMPLER_TOO_FEW` with fewer stimuli than a trial
 * shows.
 */
export function distinctTrials(n: number, structure: Structure, arity: number): DistinctTrials {
  if (n < arity) {
    throw new KindredError(
      'SAMPLER_TOO_FEW',
      `A trial shows ${arity} stimuli and there are only ${n}; add stimuli.`,
    );
  }
  const choosable = structure === 'anchored' ? n - 1 : n;
  const size = structure === 'anchored' ? arity - 1 : arity;
  let sets = 1;
  for (let k = 0; k < size; k += 1) sets = (sets * (choosable - k)) / (k + 1);
  if (structure !== 'anchored') return { size: sets, at: (rank) => unrankCombination(rank, size) };
  return {
    size: n * sets,
    at(rank) {
      const anchor = Math.floor(rank / sets);
      const others = unrankCombination(rank % sets, size);
      return [anchor, ...others.map((index) => (index < anchor ? index : index + 1))];
    },
  };
}
