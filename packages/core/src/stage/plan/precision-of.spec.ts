import { expect, test } from 'vitest';
import { precisionOf } from './precision-of.ts';

test('precision follows the sample-size rule and the binomial', () => {
  const embedders = new Map([
    ['ckl', { dimensions: 30, holdout: 0.2 }],
    ['vice', { dimensions: 'auto', holdout: 0.1 }],
  ] as const);
  const precision = precisionOf({ trials: 10_000, repeats: 1, items: 128 }, embedders);
  // 1.96 · √(¼ / 10,000); 30 · 128 · log2 128 = 26,880.
  expect(precision.share).toBeCloseTo(0.0098, 4);
  expect(precision.embedders).toEqual([{ id: 'ckl', training: 8000, needed: 26_880 }]);
  const repeated = precisionOf({ trials: 10_000, repeats: 4, items: 128 }, embedders);
  expect(repeated.embedders[0].training).toBe(2000);
  // Ten thousand replies to 2,500 questions.
  expect(repeated.share).toBeCloseTo(0.0196, 4);
});
