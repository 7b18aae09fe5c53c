import type { penalty } from './penalty.ts';

/**
 * The penalty of W: `squared` Σ W², `norm` √Σ W², `eye` Σ (W − mean(diagonal of W) · I)²; rows of `v`
 * count `charges` times, see `SearchSpace` (`eye`: once). Adds `lambda` times its slope to
 * `gradient` and returns `lambda` times it.
 */
export function chargePenalty(
  kind: (typeof penalty)[number],
  lambda: number,
  v: Float64Array,
  charges: Float64Array,
  gradient: Float64Array,
): number {
  const width = charges.length;
  const outputs = v.length / width;
  let own = 0;
  if (kind === 'eye') for (let k = 0; k < width; k++) own += v[k * outputs + k] / width;
  let sum = 0;
  for (let k = 0, at = 0; k < width; k++)
    for (let j = 0; j < outputs; j++, at++) sum += charges[k] * (v[at] - (j === k ? own : 0)) ** 2;
  const norm = Math.sqrt(sum);
  const slope = kind === 'norm' ? 1 / (norm || 1) : 2;
  // The mean moves with the diagonal, but what is left of the diagonal sums to 0.
  for (let k = 0, at = 0; k < width; k++)
    for (let j = 0; j < outputs; j++, at++)
      gradient[at] += lambda * slope * charges[k] * (v[at] - (j === k ? own : 0));
  return lambda * (kind === 'norm' ? norm : sum);
}
