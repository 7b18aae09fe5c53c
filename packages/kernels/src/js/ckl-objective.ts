import type { CklStepsSignature } from '@kindred/core';

type Arrays = Omit<CklStepsSignature['arrays'], 'parameters' | 'state'>;
type Scalars = Omit<CklStepsSignature['scalars'], 'steps'>;

/**
 * The crowd kernel objective and its gradient over `parameters` (layout of `kindred/ckl-steps@1`).
 * Each pair's distance is computed once however many trials name it. `gradient` is overwritten;
 * null leaves it out.
 */
export function cklObjective(
  { pairs, trials, weights }: Arrays,
  { items, dimensions, options, mu, fitPosition, fitLapse }: Scalars,
): (parameters: Float64Array, gradient: Float64Array | null) => number {
  const count = trials.length / options;
  const pairCount = pairs.length / 2;
  const shift = new Float64Array(pairCount);
  const pull = new Float64Array(pairCount);
  const boost = new Float64Array(options);
  const chance = new Float64Array(options);
  const at = items * dimensions;
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i];

  return (x, gradient) => {
    for (let p = 0; p < pairCount; p++) {
      const a = pairs[2 * p] * dimensions;
      const b = pairs[2 * p + 1] * dimensions;
      let squared = 0;
      for (let k = 0; k < dimensions; k++) {
        const difference = x[a + k] - x[b + k];
        squared += difference * difference;
      }
      shift[p] = 1 / (mu + squared);
    }
    for (let o = 0; o < options; o++) boost[o] = Math.exp(x[at + o]);
    const lapse = fitLapse ? 1 / (1 + Math.exp(-x[at + options])) : 0;
    pull.fill(0);
    gradient?.fill(0);

    let loss = 0;
    for (let t = 0; t < count; t++) {
      const start = t * options;
      let sum = 0;
      for (let o = 0; o < options; o++) {
        chance[o] = boost[o] * shift[trials[start + o]];
        sum += chance[o];
      }
      let held = 0;
      let lapsed = 0;
      // `chance` holds P, then what is pulled; `held` sums the weight credited to the geometry.
      for (let o = 0; o < options; o++) {
        const p = (chance[o] /= sum);
        const weight = weights[start + o];
        if (weight === 0) continue;
        const mixed = lapse === 0 ? p : (1 - lapse) * p + lapse / options;
        loss -= weight * Math.log(mixed);
        held += lapse === 0 ? weight : (weight * (1 - lapse) * p) / mixed;
        lapsed -= (weight * (1 / options - p)) / mixed;
      }
      if (gradient === null || held === 0) continue;
      if (fitLapse) gradient[at + options] += lapsed * lapse * (1 - lapse);
      for (let o = 0; o < options; o++) {
        const p = chance[o];
        const weight = weights[start + o];
        const credit =
          lapse === 0 ? weight : (weight * (1 - lapse) * p) / ((1 - lapse) * p + lapse / options);
        const force = p * held - credit;
        const pair = trials[start + o];
        pull[pair] -= force * shift[pair];
        if (fitPosition && o < options - 1) gradient[at + o] += force;
      }
    }
    if (gradient === null) return loss / total;

    for (let p = 0; p < pairCount; p++) {
      const scale = 2 * pull[p];
      if (scale === 0) continue;
      const a = pairs[2 * p] * dimensions;
      const b = pairs[2 * p + 1] * dimensions;
      for (let k = 0; k < dimensions; k++) {
        const force = scale * (x[a + k] - x[b + k]);
        gradient[a + k] += force;
        gradient[b + k] -= force;
      }
    }
    for (let i = 0; i < gradient.length; i++) gradient[i] /= total;
    return loss / total;
  };
}
