import { expect, test } from 'vitest';
import { usefulThreads } from './useful-threads.ts';

test.each([
  [1, 2, 1],
  [8, 2, 8],
  [500, 2, 8],
  [500, 64, 64],
  [16, 64, 16],
])('%i asked for on %i processors: %i', (asked, processors, expected) => {
  expect(usefulThreads(asked, processors)).toBe(expected);
});
