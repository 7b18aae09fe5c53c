import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { HeldOut } from '../../contract/held-out.ts';

/**
 * Whether two embeddings predict held-out choices differently well, beyond the 95 % noise of either:
 * then one model guesses more often, or chooses less by any geometry. Null where they do not, or
 * where nothing was fitted; else why a score could differ by that alone.
 */
export function guessUnequally(
  first: HeldOut | null | undefined,
  second: HeldOut | null | undefined,
): string | null {
  if (first === undefined || second === undefined) return null;
  const [a, b] = [spreadOf(first), spreadOf(second)];
  if (!first || !second || a === null || b === null) {
    return 'how often each guesses is unknown without a held-out share';
  }
  const z = normalQuantile(0.975, 0, 1);
  if (Math.abs(first.accuracy - second.accuracy) <= z * Math.hypot(a, b)) return null;
  const [p, q] = [first, second].map(({ accuracy }) => `${(100 * accuracy).toFixed(1)} %`);
  return `their held-out choices are foretold unequally often, ${p} and ${q}`;
}

// Half the width of the 95 % interval, in standard errors.
function spreadOf(one: HeldOut | null): number | null {
  const interval = one?.accuracyInterval.value;
  return interval ? (interval[1] - interval[0]) / 2 / normalQuantile(0.975, 0, 1) : null;
}
