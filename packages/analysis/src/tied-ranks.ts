import { averageRanksOf } from '@kindred/core';

/** Ranks from 1, equal values sharing the mean of theirs; `ties`: Σ(t³ − t) over runs of t equals. */
export function tiedRanks(values: readonly number[]): {
  readonly ranks: readonly number[];
  readonly ties: number;
} {
  const ranks = [...averageRanksOf(values)];
  const runs = new Map<number, number>();
  for (const rank of ranks) runs.set(rank, (runs.get(rank) ?? 0) + 1);
  let ties = 0;
  for (const size of runs.values()) ties += size ** 3 - size;
  return { ranks, ties };
}
