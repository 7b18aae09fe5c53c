import type { Metric } from '../../contract/metric.ts';
import type { PowerRow } from '../../contract/power-row.ts';
import { mean } from '../../statistic/mean.ts';
import { standardDeviation } from '../../statistic/standard-deviation.ts';
import { wilsonInterval } from '../../statistic/wilson-interval.ts';

const z = 1.959963984540054;

/**
 * How often one run of each of two models tells them apart. `nearer` and `farther` are scores of
 * independent simulated runs, as many of each. The test is two-sided at 5 %: a difference beyond z
 * standard errors, √(s₁² + s₂²) with the simulated standard deviations. All pairs of runs are
 * counted; the interval of the share takes the runs, not the pairs, for independent.
 */
export function tellApart(
  nearer: readonly number[],
  farther: readonly number[],
  direction: Metric['direction'],
): Pick<PowerRow, 'nearer' | 'farther' | 'apart' | 'falseAlarms' | 'ordered'> {
  const sign = direction === 'larger-closer' ? 1 : -1;
  const [s1, s2] = [standardDeviation(nearer), standardDeviation(farther)];
  const means = {
    nearer: { mean: mean(nearer), deviation: s1 },
    farther: { mean: mean(farther), deviation: s2 },
  };
  const few = Math.min(nearer.length, farther.length);
  if (few < 3) {
    const reason = `Only ${few} of the simulated runs have a score.`;
    return { ...means, apart: { value: null, reason }, falseAlarms: null, ordered: null };
  }
  const differences = nearer.flatMap((a) => farther.map((b) => sign * (a - b)));
  const share = (of: readonly number[], beyond: (value: number) => number) => mean(of.map(beyond));
  const bound = z * Math.hypot(s1, s2);
  const apart = share(differences, (value) => (value > bound ? 1 : 0));
  const [low, high] = wilsonInterval(apart, few);
  return {
    ...means,
    apart: { value: { share: apart, low, high } },
    falseAlarms: mean([within(nearer, z * s1 * Math.SQRT2), within(farther, z * s2 * Math.SQRT2)]),
    ordered: share(differences, (value) => (value > 0 ? 1 : value === 0 ? 0.5 : 0)),
  };
}

/** Share of pairs of one model's runs that differ by more than `bound`. */
function within(scores: readonly number[], bound: number): number {
  const pairs = scores.flatMap((a, i) => scores.slice(i + 1).map((b) => Math.abs(a - b)));
  return mean(pairs.map((gap) => (gap > bound ? 1 : 0)));
}
