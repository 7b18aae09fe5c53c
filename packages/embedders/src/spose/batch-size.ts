/** Judgments a step: a power of two from 16 to 2048 that gives 256 to 511 steps an epoch where it can. */
export function batchSize(trials: number): number {
  return Math.min(2048, Math.max(16, 2 ** Math.floor(Math.log2(trials / 256))));
}
