import type { CrowdKernel } from './crowd-kernel.ts';
import type { HeadPosterior } from './head-posterior.ts';

/**
 * What an answer to "is the anchor nearer b or c?" is expected to tell of the anchor's location, in
 * nats, 0 to ln 2: the posterior's expected loss of entropy (Tamuz et al. 2011, section 4), which is
 * the mutual information of answer and location, H(mean P) − mean H(P). In this form nothing but the
 * chances of the two answers is needed, no posterior after either.
 */
export function informationGain(
  { items, spread, logs }: CrowdKernel,
  { places, weights }: HeadPosterior,
  b: number,
  c: number,
): number {
  let chance = 0;
  let certain = 0;
  for (let k = 0; k < places.length; k++) {
    // Rows of the options, not of the places: those are read in order.
    const atB = b * items + places[k];
    const atC = c * items + places[k];
    const near = spread[atB];
    const far = spread[atC];
    const sum = near + far;
    chance += (weights[k] * far) / sum;
    certain += weights[k] * (Math.log(sum) - (near * logs[atB] + far * logs[atC]) / sum);
  }
  return Math.max(0, entropy(chance) - certain);
}

function entropy(chance: number): number {
  if (chance <= 0 || chance >= 1) return 0;
  return -chance * Math.log(chance) - (1 - chance) * Math.log1p(-chance);
}
