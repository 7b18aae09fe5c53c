import { mean } from './mean.ts';
import type { SteadyScale } from './steady-scale.ts';

/** Scores with parts of the items left out: each part in turn, and pairs of parts. */
export interface LeftOut {
  readonly without: ArrayLike<number>;
  readonly pairs: readonly { readonly parts: readonly [number, number]; readonly score: number }[];
}

/**
 * Variances of an estimate on its steady scale: `whole`, the jackknife's (g − 1)/g · Σ(θ₋ₖ − θ̄)² over
 * g parts, and `twice`, of it what two parts do together: the mean square of second differences over
 * the pairs given, times the number of pairs there are (Efron & Stein 1981); 0 without pairs. Of what
 * k parts do together the first holds k times the variance, the second k(k − 1)/2 times.
 */
export function jackknifeSpread(
  estimate: number,
  { without, pairs }: LeftOut,
  scale: SteadyScale,
): { readonly whole: number; readonly twice: number } {
  const parts = without.length;
  const values = Array.from(without, scale.to);
  const centre = mean(values);
  let sum = 0;
  for (let k = 0; k < parts; k++) sum += (values[k] - centre) ** 2;
  const at = scale.to(estimate);
  const seconds = pairs.map(
    ({ parts: [a, b], score }) =>
      (at -
        ((parts - 1) / parts) * (values[a] + values[b]) +
        ((parts - 2) / parts) * scale.to(score)) **
      2,
  );
  return {
    whole: ((parts - 1) / parts) * sum,
    twice: seconds.length === 0 ? 0 : (mean(seconds) * parts * (parts - 1)) / 2,
  };
}
