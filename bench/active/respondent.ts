import { randomService } from '@kindred/core';
import { type BenchGeometry } from '../ordinal/simulate-model.ts';

/** Answers anchored trials over numbered items: 0 for the first option, 1 for the second. */
export type Respondent = (anchor: number, first: number, second: number) => number;

/**
 * One whose geometry is known. It chooses the nearer option always, or by the crowd kernel law at mu
 * 0.05, `scale` being what its distances are multiplied by; a trial asked again gets the same answer.
 */
export function simulated(
  { items, dimensions, values, certain }: BenchGeometry,
  scale: number,
  seed: number,
): Respondent {
  const random = randomService(seed).fork('answers');
  const near = (a: number, b: number) => {
    let sum = 0.05;
    for (let k = 0; k < dimensions; k++)
      sum += (scale * (values[a * dimensions + k] - values[b * dimensions + k])) ** 2;
    return sum;
  };
  return (anchor, first, second) => {
    const toFirst = near(anchor, first);
    const toSecond = near(anchor, second);
    if (certain) return Number(toFirst > toSecond);
    const low = Math.min(first, second);
    const draw = random.fork(`${(anchor * items + low) * items + first + second - low}`).float();
    const lowIsNearer = draw < (low === first ? toSecond : toFirst) / (toFirst + toSecond);
    return Number(lowIsNearer !== (low === first));
  };
}
