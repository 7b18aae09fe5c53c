import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { defineProvider } from '../../../plugin/define-provider.ts';
import { temporaryFolder } from '../../../service/temporary-folder.ts';
import { tokenCounter } from '../../../service/tokens/token-counter.ts';
import { collect } from '../../collect.ts';
import { openTestRun } from '../../testing/open-test-run.ts';
import { plan } from '../../plan.ts';

const folder = temporaryFolder();
afterEach(() => folder.dispose());

const priced = defineProvider({
  name: 'priced',
  options: z.strictObject({}),
  price: () => ({ input: 1, output: 2, source: 'a test' }),
  create: () => ({
    answer: async (prompt: string) => ({
      text: prompt.split(' ')[1],
      usage: { inputTokens: 100, outputTokens: 7 },
    }),
  }),
});

test('a plan counts what is still to buy, by its prompts and then by the replies', async () => {
  const ctx = openTestRun({
    folder: folder.path,
    providers: [priced],
    models: [{ use: 'priced' }],
    experiment: { budget: { usd: null, calls: 120, minutes: null } },
  });
  try {
    const before = (await plan(ctx)).plan.models[0].bill!;
    const count = await tokenCounter();
    // Three words of a token or two each, 3 tokens a message and 3 a reply.
    expect(count('ant bee cat')).toBe(3);
    expect(before.calls).toBe(720);
    expect(before.tokens.input / before.calls).toBeGreaterThanOrEqual(9);
    expect(before.tokens.input / before.calls).toBeLessThan(11);
    expect(before.usd).toBeCloseTo((before.tokens.input + 2 * before.tokens.output) / 1e6, 9);
    expect(before.hours).toBeNull();

    await collect(ctx, await plan(ctx));
    const after = (await plan(ctx)).plan.models[0].bill!;
    expect(after.calls).toBe(600);
    expect(after.tokens).toEqual({ input: 60_000, output: 4200 });
    expect(after.usd).toBeCloseTo((60_000 + 8400) / 1e6, 9);
    expect(after.counted).toContain('120 replies');
    expect(after.hours).not.toBeNull();
  } finally {
    await ctx.close();
  }
});

test('the price of the experiment file wins over the provider’s own', async () => {
  const price = { input: 10, output: 20, source: 'the experiment file' };
  const ctx = openTestRun({
    folder: folder.path,
    providers: [priced],
    models: [{ use: 'priced' }, { id: 'dearer', use: 'priced', price }],
  });
  try {
    const [own, dearer] = (await plan(ctx)).plan.models;
    expect(own.price?.source).toBe('a test');
    expect(dearer.price).toEqual(price);
    expect(dearer.bill!.usd).toBeCloseTo(10 * own.bill!.usd!, 9);
  } finally {
    await ctx.close();
  }
});
