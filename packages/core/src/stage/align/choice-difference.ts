import type { Comparison } from '../../contract/comparison.ts';
import { mean } from '../../statistic/mean.ts';
import { standardDeviation } from '../../statistic/standard-deviation.ts';
import { studentInterval } from '../../statistic/student-interval.ts';
import type { ReferenceHits } from './reference-hits.ts';

const fewest = 30;

/** The difference of two models' hits over the trials both answered, paired by trial. */
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
  if (count < fewest) {
    return { value: null, reason: `Both answered only ${count} of the same trials.` };
  }
  const difference = mean(differences);
  const error = standardDeviation(differences) / Math.sqrt(count);
  const words = { method: `paired by ${count} trials`, estimand: 'difference of shares' };
  const { low, high } = studentInterval(difference, error, count - 1, words);
  return { value: { difference, low, high } };
}
