import { makeToken } from './make-token.ts';

/**
 * Seeded randomness. A fork depends on the seed and the path of names only, not on what was drawn
 * before, so adding a component never shifts another one's draws.
 */
export interface Random {
  fork(name: string): Random;
  /** Uniform on 0 … 2³² − 1. */
  uint32(): number;
  /** Uniform on [0, 1), 53 bits. */
  float(): number;
  /** Standard normal. */
  normal(): number;
  /** Uniform on 0 … bound − 1, unbiased. */
  integer(bound: number): number;
  /** Shuffles in place and returns the same array. */
  shuffle<T extends { length: number; [index: number]: unknown }>(array: T): T;
}

export const Random = makeToken<Random>('Random', 1);
