import { expect, test } from 'vitest';
import { anthropic } from '../anthropic/anthropic.ts';
import { google } from '../google/google.ts';
import { openai } from '../openai/openai.ts';
import { priceOf } from './price-of.ts';
import { priceTable } from './price-table.ts';

test('a model, and its dated snapshots, have the table’s price with its page and day', () => {
  const price = {
    input: 0.15,
    output: 0.6,
    cachedInput: 0.075,
    batch: 0.5,
    source: 'bundled, read 2026-10-03; check developers.openai.com/api/docs/pricing',
  };
  expect(priceOf('openai', 'gpt-4o-mini')).toEqual(price);
  expect(priceOf('openai', 'gpt-4o-mini-2024-07-18')).toEqual(price);
  expect(priceOf('anthropic', 'claude-haiku-4-5-20251001')).toMatchObject({ input: 1, output: 5 });
});

test('what a page does not price apart costs the full price', () => {
  expect(priceOf('openai', 'gpt-5-pro')).toMatchObject({ input: 15, cachedInput: 15, batch: 0.5 });
  expect(priceOf('openai', 'gpt-3.5-turbo')).toMatchObject({ cachedInput: 0.5, batch: 1 });
});

test.each([
  'gpt-4o-minimal',
  'gpt-4o-mini-audio',
  'gpt-4o-2024',
  // A snapshot that costs something else than its model.
  'gpt-4o-2024-05-13',
  'toString',
  '',
  'claude-haiku-4-5',
])('no price is guessed: %s', (model) => expect(priceOf('openai', model)).toBe(null));

test('every row is a price', () => {
  for (const [vendor, { models, read }] of Object.entries(priceTable)) {
    expect(read).toMatch(/^2026-\d\d-\d\d$/);
    for (const model of Object.keys(models)) {
      const price = priceOf(vendor as keyof typeof priceTable, model);
      if (price === null) continue;
      expect(price.input).toBeGreaterThan(0);
      expect(price.output).toBeGreaterThan(price.input);
      expect(price.cachedInput).toBeLessThanOrEqual(price.input);
      expect([0.5, 1]).toContain(price.batch);
    }
  }
});

test.each([
  [openai, 'gpt-4o-mini'],
  [anthropic, 'claude-haiku-4-5'],
  [google, 'gemini-2.5-flash'],
])('a vendor’s price holds at its own host alone', (provider, model) => {
  const factsOf = (options: object) => provider.facts({ model, ...options } as never);
  expect(factsOf({}).price).toMatchObject({ source: expect.stringContaining('bundled') });
  expect(factsOf({ baseUrl: 'https://other.test/v1', keyEnv: 'OTHER_KEY' }).price).toBeNull();
});
