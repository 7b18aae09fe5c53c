import { squaredDistance, vectorSimilarity } from '@kindred/core';
import type { Similarity } from '@kindred/core';

/** A choice law as nearness and the temperature of the softmax over it; null: the nearest wins. */
export interface SimulatedLaw {
  readonly nearness: (a: ArrayLike<number>, b: ArrayLike<number>) => number;
  readonly temperature: number | null;
  readonly note: string;
}

/**
 * The laws of `simulated`. CKL (Tamuz et al. 2011) gives a pair the weight 1 / (mu + d²): for an
 * anchor, P(first) = (mu + d²(second)) / (2 mu + d²(first) + d²(second)); for the odd one out, the
 * same weights over the three pairs.
 */
export function simulatedLaw(options: {
  readonly law: 'ckl' | 'softmax' | 'argmax';
  readonly mu: number;
  readonly kernel: Similarity;
  readonly temperature: number;
}): SimulatedLaw {
  const { law, mu, kernel, temperature } = options;
  if (law === 'ckl') {
    return {
      nearness: (a, b) => -Math.log(mu + squaredDistance(a, b)),
      temperature: 1,
      note: `choices by the CKL law, mu ${mu}`,
    };
  }
  const nearness = vectorSimilarity[kernel];
  if (law === 'argmax') {
    return { nearness, temperature: null, note: `always the most similar by ${kernel}` };
  }
  return { nearness, temperature, note: `softmax over ${kernel}, temperature ${temperature}` };
}
