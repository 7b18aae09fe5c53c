import tCdf from '@stdlib/stats-base-dists-t-cdf';
import type { Interval } from '../../contract/interval.ts';
import type { Stated } from '../../contract/stated.ts';
import { mean } from '../../statistic/mean.ts';
import { standardDeviation } from '../../statistic/standard-deviation.ts';
import { steadyScale } from '../../statistic/steady-scale.ts';
import { studentInterval } from '../../statistic/student-interval.ts';

/** What two scores of one metric can be paired by. */
export interface PairedScore {
  readonly score: number;
  /** Scores on bootstraps of the judgments, null where a refit has none; draws are alike by place. */
  readonly draws: readonly (number | null)[];
  /** Scores with parts of the items left out, the same parts by place; null: not defined. */
  readonly without: Float64Array | null;
  readonly items: readonly string[];
}

/**
 * Student's t of the difference of two scores. Its standard error comes from the same bootstraps of
 * judgments on both sides, by the delta method on the score's steady scale; for models without
 * judgments, from the jackknife over the same items. Null where the two were compared over other
 * items: their scores are not of one thing.
 */
export function pairedTest(
  first: PairedScore,
  second: PairedScore,
  range: readonly [number, number],
): Stated<{ readonly interval: Interval; readonly p: number }> {
  if (!sameItems(first.items, second.items)) {
    const counts = `${first.items.length} and ${second.items.length}`;
    const reason = `They were compared over different concepts (${counts}): their scores are not of the same thing.`;
    return { value: null, reason };
  }
  const difference = first.score - second.score;
  const [near, far] = [steadyScale(range, first.score), steadyScale(range, second.score)];
  // How a difference moves along the tangents at the two scores.
  const moved = (a: number, b: number) =>
    near.slope(first.score) * near.to(a) - far.slope(second.score) * far.to(b);
  const pairs = first.draws.flatMap((a, draw) => {
    const b = second.draws[draw] ?? null;
    return a === null || b === null ? [] : [moved(a, b)];
  });
  if (pairs.length >= 3) {
    return tested(difference, standardDeviation(pairs), pairs.length - 1, {
      method: `the same ${pairs.length} bootstraps of triplets for both, t`,
      estimand: 'difference for these concepts over draws of the judgments',
    });
  }
  const [a, b] = [first.without, second.without];
  if (!a || !b || a.length !== b.length || first.draws.length > 0 || second.draws.length > 0) {
    const reason = 'Nothing pairs them: fewer than three bootstraps of the judgments.';
    return { value: null, reason };
  }
  const without = Array.from(a, (one, part) => moved(one, b[part]));
  const centre = mean(without);
  const parts = without.length;
  const squares = without.reduce((sum, one) => sum + (one - centre) ** 2, 0);
  return tested(difference, Math.sqrt(((parts - 1) / parts) * squares), parts - 1, {
    method: `jackknife over the same items for both, ${parts} parts, t`,
    estimand: `expected difference over draws of ${first.items.length} concepts`,
  });
}

function tested(
  difference: number,
  error: number,
  df: number,
  words: { readonly method: string; readonly estimand: string },
): ReturnType<typeof pairedTest> {
  if (!(error > 0)) return { value: null, reason: 'The difference never varies.' };
  const interval = studentInterval(difference, error, df, words);
  return { value: { interval, p: Math.min(1, 2 * tCdf(-Math.abs(difference / error), df)) } };
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
