import { expect, test } from 'vitest';
import { makeBill } from './make-bill.ts';

const live = {
  delivery: 'live',
  limits: { concurrent: null, perMinute: null, timeout: 60_000 },
} as const;
const price = { input: 2, output: 10, batch: 0.5, source: 'a test' };
const measured = { prompt: 50, answer: 4, trials: 256, pictures: 'none' } as const;
const nothing = { counted: 0, inputTokens: 0, outputTokens: 0, recent: 0, seconds: 0 };
const thousand = {
  counted: 1000,
  inputTokens: 60_000,
  outputTokens: 2000,
  recent: 1000,
  seconds: 100,
};

test('before any reply the prompts are measured and the hours are not known', () => {
  const bill = makeBill(1_000_000, live, price, measured, nothing);
  // 50 M tokens in at $2 a million, 4 M out at $10.
  expect(bill).toMatchObject({
    tokens: { input: 50_000_000, output: 4_000_000 },
    usd: 140,
    hours: null,
  });
  expect(bill.counted).toContain('256 rendered prompts');
});

test('after some replies the vendor’s own counts and pace are taken', () => {
  const bill = makeBill(36_000, live, price, measured, thousand);
  expect(bill.tokens).toEqual({ input: 36_000 * 60, output: 36_000 * 2 });
  expect(bill.usd).toBeCloseTo((36_000 * (60 * 2 + 2 * 10)) / 1e6, 10);
  // Ten a second.
  expect(bill.hours).toBe(1);
  expect(makeBill(36_000, live, price, measured, { ...thousand, recent: 19 }).hours).toBeNull();
});

test('a given pace holds where it is the slower one', () => {
  const slow = { ...live, limits: { ...live.limits, perMinute: 60 } };
  expect(makeBill(3600, slow, price, measured, thousand).hours).toBe(1);
  expect(makeBill(3600, slow, price, measured, nothing).hours).toBe(1);
  const fast = { ...live, limits: { ...live.limits, perMinute: 6000 } };
  expect(makeBill(36_000, fast, price, measured, thousand).hours).toBe(1);
});

test('a batch costs its share and takes the vendor’s time; an unknown price stays unknown', () => {
  const batch = { ...live, delivery: 'batch' } as const;
  expect(makeBill(1_000_000, batch, price, measured, thousand)).toMatchObject({
    usd: 70,
    hours: null,
  });
  const { batch: _, ...plain } = price;
  expect(makeBill(1_000_000, batch, plain, measured, thousand).usd).toBe(140);
  expect(makeBill(1_000_000, live, null, measured, thousand).usd).toBeNull();
});
