import type { SposeEpochSignature } from '@kindred/core';

type Arrays = Pick<SposeEpochSignature['arrays'], 'vectors' | 'stimuli' | 'weights' | 'order'>;

/**
 * Adds scale · d(Σ weight · −ln P)/d vectors over trials `order[start … end)` to `gradient` and
 * returns Σ weight · −ln P, unscaled. The anchored law is the three-way one without the pair that
 * leaves the anchor out.
 */
export function sposeGradient(
  { vectors, stimuli, weights, order }: Arrays,
  { dimensions, options }: { readonly dimensions: number; readonly options: number },
): (start: number, end: number, scale: number, gradient: Float64Array) => number {
  const anchored = options === 2;
  return (start, end, scale, gradient) => {
    let loss = 0;
    for (let at = start; at < end; at++) {
      const trial = order[at];
      const a = stimuli[3 * trial] * dimensions;
      const b = stimuli[3 * trial + 1] * dimensions;
      const c = stimuli[3 * trial + 2] * dimensions;
      let ab = 0;
      let ac = 0;
      let bc = 0;
      for (let k = 0; k < dimensions; k++) {
        const va = vectors[a + k];
        const vb = vectors[b + k];
        const vc = vectors[c + k];
        ab += va * vb;
        ac += va * vc;
        bc += vb * vc;
      }
      // Odd-one-out: option 0, 1, 2 is the odd one and stands for bc, ac, ab.
      const w = trial * options;
      const weightAb = anchored ? weights[w] : weights[w + 2];
      const weightAc = weights[w + 1];
      const weightBc = anchored ? 0 : weights[w];
      if (anchored) bc = -Infinity;
      const top = Math.max(ab, ac, bc);
      const eab = Math.exp(ab - top);
      const eac = Math.exp(ac - top);
      const ebc = Math.exp(bc - top);
      const sum = eab + eac + ebc;
      const weight = weightAb + weightAc + weightBc;
      loss += weight * (top + Math.log(sum)) - weightAb * ab - weightAc * ac;
      if (!anchored) loss -= weightBc * bc;

      const gab = scale * ((weight * eab) / sum - weightAb);
      const gac = scale * ((weight * eac) / sum - weightAc);
      const gbc = scale * ((weight * ebc) / sum - weightBc);
      for (let k = 0; k < dimensions; k++) {
        const va = vectors[a + k];
        const vb = vectors[b + k];
        const vc = vectors[c + k];
        gradient[a + k] += gab * vb + gac * vc;
        gradient[b + k] += gab * va + gbc * vc;
        gradient[c + k] += gac * va + gbc * vb;
      }
    }
    return loss;
  };
}
