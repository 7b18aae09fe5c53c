import { expect, test } from 'vitest';
import { checkMutations } from './fixtures/check-mutations.ts';

// `npm run bench:mutations` does a thousand.
test('200 random mutations of the example experiments are told, never a crash', async () => {
  const { valid, invalid, bad } = await checkMutations(200, 1);
  expect(bad).toEqual([]);
  expect(valid + invalid).toBe(200);
  expect(invalid).toBeGreaterThan(100);
});
