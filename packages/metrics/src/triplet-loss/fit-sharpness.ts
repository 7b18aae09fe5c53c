import type { ChoiceGaps } from './choice-gaps.ts';
import { gapLoss } from './gap-loss.ts';

const looks = 200;
const precision = 1e-12;

/**
 * The sharpness 1 / T ≥ 0 with the least loss, to twelve digits. The loss is convex in it, so Newton's
 * steps inside a bracket of the slope's sign find it. 0 where the similarities go against the choices
 * or say nothing of them; a very large number where they never err.
 */
export function fitSharpness(gaps: ChoiceGaps): number {
  let unit = 0;
  for (let k = 0; k < gaps.count * gaps.rivals; k++) unit = Math.max(unit, Math.abs(gaps.gaps[k]));
  if (unit === 0 || gapLoss(gaps, 0).slope >= 0) return 0;
  // Beyond this no power of a gap worth a millionth of the largest is left.
  const furthest = 1e9 / unit;
  let [low, high] = [0, 1 / unit];
  while (high < furthest && gapLoss(gaps, high).slope < 0) [low, high] = [high, 2 * high];
  if (high >= furthest) return furthest;
  let at = (low + high) / 2;
  for (let look = 0; look < looks; look++) {
    const { slope, bend } = gapLoss(gaps, at);
    if (slope < 0) low = at;
    else high = at;
    const newton = at - slope / bend;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - at) <= precision * next) return next;
    at = next;
  }
  return at;
}
