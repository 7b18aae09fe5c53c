import { randomService } from '@kindred/core';
import type { FoundVector, Stimulus } from '@kindred/core';

/** Standard normal coordinates that depend on the seed and the stimulus's id only. */
export function gaussianVectors(
  dimensions: number,
  seed: number,
): (stimulus: Stimulus) => FoundVector {
  const root = randomService(seed).fork('simulated');
  return (stimulus) => {
    const random = root.fork(stimulus.id);
    return { vector: Float64Array.from({ length: dimensions }, () => random.normal()) };
  };
}
