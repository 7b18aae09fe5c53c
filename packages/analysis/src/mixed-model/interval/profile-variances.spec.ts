import { randomService } from '@kindred/core';
import { expect, test } from 'vitest';
import { inputFrom } from '../fixtures/input-from.ts';
import { fitMixedModel } from '../fit/fit-mixed-model.ts';
import { profileVariances } from './profile-variances.ts';

const random = randomService(3);
const effects = Array.from({ length: 7 }, () => random.normal());
const input = inputFrom(
  Array.from({ length: 60 }, (_, row) => {
    const [a, b] = [row % 4, row % 3];
    return [effects[a] + effects[4 + b] + random.normal(), random.normal(), a, b] as const;
  }),
);

test('profiles do not depend on the unit of the outcome', async () => {
  const { signal } = new AbortController();
  const ends = async (unit: number) => {
    const y = input.y.map((value) => value * unit);
    const fit = (await fitMixedModel({ ...input, y }, false, signal))!;
    const { deviations, correlations, sigma } = await profileVariances(fit, signal);
    const over = ({ low, high }: typeof sigma) => [low, high].map((end) => end && end / unit);
    return {
      inUnits: [...deviations.flat(), sigma].flatMap(over),
      free: correlations.flat().flatMap((pair) => (pair ? [pair.low, pair.high] : [])),
    };
  };
  const one = await ends(1);
  for (const unit of [1e-5, 1e3, 1e7]) {
    const other = await ends(unit);
    for (const kind of ['inUnits', 'free'] as const) {
      one[kind].forEach((end, at) => {
        expect((other[kind][at] ?? Infinity) - (end ?? Infinity) || 0).toBeCloseTo(0, 5);
      });
    }
  }
});
