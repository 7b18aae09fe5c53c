import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { HeldOut } from '../../contract/held-out.ts';

/** Difference of held-out accuracy up to which two models count as guessing equally often. */
const margin = 0.05;

/**
 * Whether two embeddings may predict held-out choices differently well: then one model guesses more
 * often, or chooses less by any geometry. Null where the 95 % interval of the difference of their
 * accuracies lies within 5 points of none (a test of equivalence, as a difference that is merely not
 * significant may be there), or where nothing was fitted; else why a score could differ by that alone.
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
  const reach = z * Math.hypot(a, b);
  if (Math.abs(first.accuracy - second.accuracy) + reach <= margin) return null;
  const [p, q] = [first, second].map(({ accuracy }) => `${(100 * accuracy).toFixed(1)} %`);
  return `their held-out choices may be foretold unequally often, ${p} and ${q} ± ${(100 * reach).toFixed(1)}`;
}

// Half the width of the 95 % interval, in standard errors.
function spreadOf(one: HeldOut | null): number | null {
  const interval = one?.accuracyInterval.value;
  return interval ? (interval[1] - interval[0]) / 2 / normalQuantile(0.975, 0, 1) : null;
}
