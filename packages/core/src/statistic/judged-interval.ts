import type { Interval } from '../contract/interval.ts';
import { jackknifeSpread, type LeftOut } from './jackknife-spread.ts';
import { standardDeviation } from './standard-deviation.ts';
import { steadyScale } from './steady-scale.ts';
import { studentInterval } from './student-interval.ts';

/**
 * Interval of a score that is a mean over judged triplets, for other items and other judgments, on the
 * steady scale of its range. A judgment is of three items: of its own noise the jackknife over items holds
 * three times the variance and its second differences as much, so their difference has none, and
 * the variance over \`draws\`, bootstraps of the judgments with the items as they are, is added. The jackknife is at most three
 * times too large, which keeps the difference from falling short. Degrees of freedom by
 * Satterthwaite (1946): those of the judgments' draws and, for the items' share, the parts' less one
 * times the 2.5th power of the share that is left of the jackknife, as simulations say (decision 4: the square
 * held 92 to 94 %).
 */
export function judgedInterval(
  estimate: number,
  left: LeftOut,
  draws: readonly number[],
  items: number,
  range: readonly [number, number],
): Interval {
  const parts = left.without.length;
  const scale = steadyScale(range, estimate);
  const { whole, twice } = jackknifeSpread(estimate, left, scale);
  const noise = standardDeviation(draws.map(scale.to)) ** 2;
  const variance = Math.max(whole - twice + noise, whole / 3);
  const ofItems = whole > 0 ? Math.max(0, variance - noise) * (whole / variance) ** 1.25 : 0;
  const df = variance ** 2 / (ofItems ** 2 / (parts - 1) + noise ** 2 / (draws.length - 1));
  const words = {
    method: `jackknife over ${parts} parts of the items less their second differences, and ${draws.length} bootstraps of triplets, t`,
    estimand: `expected score over draws of ${items} concepts and of the judgments`,
  };
  const error = scale.slope(estimate) * Math.sqrt(variance);
  return studentInterval(estimate, error, Number.isFinite(df) ? df : parts - 1, words, { range });
}
