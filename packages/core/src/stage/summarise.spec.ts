import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { defineProvider } from '../plugin/define-provider.ts';
import { temporaryFolder } from '../service/temporary-folder.ts';
import { collect } from './collect.ts';
import { parse } from './parse.ts';
import { plan } from './plan.ts';
import { summarise } from './summarise.ts';
import { openTestRun } from './testing/open-test-run.ts';

const folder = temporaryFolder();
afterEach(() => folder.dispose());

/** Says the first option, but every fourth time it is asked the same thing the second one. */
const fickle = () => {
  const asked = new Map<string, number>();
  return defineProvider({
    name: 'fickle',
    options: z.strictObject({}),
    price: () => ({ input: 1, output: 10, source: 'a test' }),
    create: () => ({
      async answer(prompt: string) {
        const times = (asked.get(prompt) ?? 0) + 1;
        asked.set(prompt, times);
        const [, first, second] = prompt.split(' ');
        return {
          text: times % 4 === 0 ? second : first,
          usage: { inputTokens: 100_000, outputTokens: 10_000 },
        };
      },
    }),
  });
};

test('repeats tell how often a model agrees with itself', async () => {
  const designs = [
    ['ant', 'bee', 'cat'],
    ['bee', 'cat', 'dog'],
  ].map((stimuli) => ({ stimuli, repeat: 0, participant: null, orderKnown: true }));
  const ctx = openTestRun({
    folder: folder.path,
    providers: [fickle()],
    models: [{ use: 'fickle', repeats: 4 }],
    design: () => designs,
  });
  try {
    const planned = await plan(ctx);
    await collect(ctx, planned);
    await parse(ctx, planned);
    const [{ selfConsistency, firstShare }] = summarise(ctx, planned);
    // Three answers of one kind and one of another: 3 of the 6 pairs agree, in both trials.
    expect(selfConsistency.value).toMatchObject({ share: 0.5, trials: 2 });
    expect(firstShare.value?.share).toBe(0.75);
  } finally {
    await ctx.close();
  }
});

test('once is no repeat', async () => {
  const ctx = openTestRun({
    folder: folder.path,
    providers: [fickle()],
    models: [{ use: 'fickle' }],
  });
  try {
    const planned = await plan(ctx);
    await collect(ctx, planned);
    await parse(ctx, planned);
    expect(summarise(ctx, planned)[0].selfConsistency.value).toBeNull();
  } finally {
    await ctx.close();
  }
});
