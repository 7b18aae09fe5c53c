import { expect, test } from 'vitest';
import { priceOf } from './price-of.ts';
import { priceTable } from './price-table.ts';

test('a model, and its dated snapshots, have the table’s price with its page and day', () => {
  const price = {
    input: 0.15,
    output: 0.6,
    cachedInput: 0.075,
    batch: 0.5,
    source: 'developers.openai.com/api/docs/pricing, 2026-05-04',
  };
  expect(priceOf('openai', 'gpt-4o-mini')).toEqual(price);
  expect(priceOf('openai', 'gpt-4o-mini-2024-07-18')).toEqual(price);
  expect(priceOf('anthropic', 'claude-haiku-4-5-20251001')).toMatchObject({ input: 1, output: 5 });
  // A snapshot with a price of its own.
  expect(priceOf('openai', 'gpt-4o-2024-05-13')).toMatchObject({ input: 5, output: 15 });
});

test.each(['gpt-4o-minimal', 'gpt-4o-mini-audio', 'toString', '', 'claude-haiku-4-5'])(
  'no price is guessed: %s',
  (model) => expect(priceOf('openai', model)).toBe(null),
);

test('every row is a price', () => {
  for (const { models, read, batch } of Object.values(priceTable)) {
    expect(read).toMatch(/^2026-\d\d-\d\d$/);
    expect(batch).toBe(0.5);
    for (const [input, output, cached = input] of Object.values(models)) {
      expect(input).toBeGreaterThan(0);
      expect(output).toBeGreaterThan(input);
      expect(cached).toBeLessThanOrEqual(input);
    }
  }
});
