import type { Comparison } from '../../contract/comparison.ts';
import { mean } from '../../statistic/mean.ts';
import { standardDeviation } from '../../statistic/standard-deviation.ts';
import { studentInterval } from '../../statistic/student-interval.ts';
import type { ReferenceHits } from './reference-hits.ts';

const fewest = 30;

/**
 * The difference of two models' hits: over the trials both answered, paired by trial, where these are
 * at least half of either's, else over all trials of each.
 */
export function choiceDifference(
  first: ReferenceHits | null,
  second: ReferenceHits | null,
): Comparison['choices'] {
  if (!first || !second) {
    return { value: null, reason: 'The reference cannot answer the trials of both models.' };
  }
  const differences: number[] = [];
  for (let a = 0, b = 0; a < first.keys.length && b < second.keys.length;) {
    if (first.keys[a] === second.keys[b]) differences.push(first.hits[a++] - second.hits[b++]);
    else if (first.keys[a] < second.keys[b]) a++;
    else b++;
  }
  const count = differences.length;
  const fewer = Math.min(first.keys.length, second.keys.length);
  if (fewer < fewest) {
    return { value: null, reason: `One of them answered only ${fewer} trials that can be told.` };
  }
  // Models that were asked other trials are held against each other unpaired.
  const paired = count >= fewest && count >= fewer / 2;
  const difference = paired ? mean(differences) : mean(first.hits) - mean(second.hits);
  const error = paired
    ? standardDeviation(differences) / Math.sqrt(count)
    : Math.hypot(errorOf(first.hits), errorOf(second.hits));
  const words = { method: 't', estimand: 'difference of shares' };
  const df = (paired ? count : fewer) - 1;
  const { low, high } = studentInterval(difference, error, df, words);
  return { value: { difference, low, high } };
}

function errorOf(hits: Float64Array): number {
  return standardDeviation(hits) / Math.sqrt(hits.length);
}
