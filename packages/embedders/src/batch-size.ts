/** Judgments a step: a power of two, 16 to 2048, that gives `steps` to twice as many where it can. */
export function batchSize(trials: number, steps: number): number {
  return Math.min(2048, Math.max(16, 2 ** Math.floor(Math.log2(trials / steps))));
}
