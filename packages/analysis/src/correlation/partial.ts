import { counted } from '@kindred/core';
import type { Stated } from '@kindred/core';
import { residualsGiven } from '../residuals-given.ts';
import { correlated, type Correlated } from './correlated.ts';
import { productMoment } from './product-moment.ts';

// Of a side that its controls determine, this share or less is left, as rounding.
const determined = 1e-7;

export interface PartialCorrelation extends Correlated {
  /** What a least-squares line over the controls leaves of each side. */
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * Partial correlation: Pearson's r of what the controls leave of each side. With k independent
 * controls df = n − 2 − k, interval atanh(r) ± 1.96/√(n − 3 − k) (Fisher 1924). Null where n is under
 * 4 + k, or where a side is constant or determined by the controls.
 */
export function partial(
  x: readonly number[],
  y: readonly number[],
  controls: readonly (readonly number[])[],
): Stated<PartialCorrelation> {
  const n = x.length;
  const few = {
    value: null,
    reason: `${counted(n, 'complete row')}; at least ${4 + controls.length} needed`,
  };
  if (n < 4 + controls.length) return few;
  const whole = productMoment(x, y);
  if (whole.value === null) return whole;
  const sides = [x, y].map((side) => ({
    ...residualsGiven(side, controls),
    size: Math.hypot(...residualsGiven(side, []).left),
  }));
  const at = sides.findIndex(({ left, size }) => Math.hypot(...left) <= determined * size);
  if (at >= 0) {
    return { value: null, reason: `the controls determine the ${['ingredient', 'outcome'][at]}` };
  }
  const [a, b] = sides.map(({ left }) => left);
  const k = sides[0].rank;
  const r = productMoment(a, b);
  if (r.value === null) return r;
  return { value: { ...correlated(r.value, n - 2 - k, 1 / Math.sqrt(n - 3 - k)), x: a, y: b } };
}
