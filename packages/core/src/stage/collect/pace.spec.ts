import { expect, test } from 'vitest';
import { clockService } from '../../service/clock-service.ts';
import { pace } from './pace.ts';

test('starts are spaced evenly, and nothing is where no pace is given', async () => {
  let now = 0;
  const slept: number[] = [];
  const clock = {
    ...clockService,
    monotonic: () => now,
    sleep: async (ms: number) => void slept.push(ms),
  };
  const { signal } = new AbortController();
  const wait = pace(clock, 120);
  await Promise.all([wait(signal), wait(signal), wait(signal)]);
  expect(slept).toEqual([500, 1000]);
  // Time that passed unused is not made up for.
  now = 60_000;
  await wait(signal);
  await wait(signal);
  expect(slept).toEqual([500, 1000, 500]);
  const free = pace(clock, null);
  await free(signal);
  expect(slept).toHaveLength(3);
});
