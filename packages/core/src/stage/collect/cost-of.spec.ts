import { expect, test } from 'vitest';
import { costOf } from './cost-of.ts';

const price = { input: 2, output: 8, cachedInput: 0.5, batch: 0.5, source: 'a test' };

test('tokens cost their price, cached ones theirs, a batch its share', () => {
  const usage = { inputTokens: 1_000_000, outputTokens: 500_000, cachedInputTokens: 400_000 };
  // 0.6 M · $2 + 0.4 M · $0.5 + 0.5 M · $8.
  expect(costOf({ usage }, price, 'live')).toBeCloseTo(1.2 + 0.2 + 4, 12);
  expect(costOf({ usage }, price, 'batch')).toBeCloseTo(2.7, 12);
  expect(costOf({ usage: { inputTokens: 10, outputTokens: 0 } }, price, 'live')).toBeCloseTo(
    2e-5,
    12,
  );
});

test('the vendor’s own word counts first; without price or usage nothing is known', () => {
  expect(costOf({ cost: 0.25, usage: { inputTokens: 1, outputTokens: 1 } }, price, 'batch')).toBe(
    0.25,
  );
  expect(costOf({}, price, 'live')).toBeNull();
  expect(costOf({ usage: { inputTokens: 1, outputTokens: 1 } }, null, 'live')).toBeNull();
});

test('what is free costs nothing, whether or not tokens are counted', () => {
  expect(costOf({}, { input: 0, output: 0, source: 'a test' }, 'live')).toBe(0);
});
