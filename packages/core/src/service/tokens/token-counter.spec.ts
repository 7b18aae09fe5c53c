import { expect, test } from 'vitest';
import { tokenCounter } from './token-counter.ts';

test('tokens are those of o200k_base, and names of special ones are text', async () => {
  const count = await tokenCounter();
  // OpenAI's cookbook, "How to count tokens with tiktoken": o200k_base.
  expect(count('antidisestablishmentarianism')).toBe(6);
  expect(count('2 + 2 = 4')).toBe(7);
  expect(count('お誕生日おめでとう')).toBe(8);
  expect(count('<|endoftext|>')).toBeGreaterThan(1);
  expect(count('')).toBe(0);
});
