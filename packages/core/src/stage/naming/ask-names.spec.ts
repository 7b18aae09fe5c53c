import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Experiment } from '../../contract/experiment.ts';
import type { Price } from '../../contract/price.ts';
import { defineEmbedder } from '../../plugin/define-embedder.ts';
import { defineProvider } from '../../plugin/define-provider.ts';
import { temporaryFolder } from '../../service/temporary-folder.ts';
import { planExperiment } from '../plan-experiment.ts';
import { run } from '../run.ts';
import { idleKernel } from '../testing/idle-kernel.ts';
import { allTriplets, openTestRun, testUse, type TestRun } from '../testing/open-test-run.ts';
import { speaker } from '../testing/speaker.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

// The k-th item has most of the k-th of six dimensions.
const six = defineEmbedder({
  name: 'six',
  options: z.strictObject({}),
  create: () => ({
    accepts: ['anchored'],
    dimensions: 6,
    holdout: 0,
    kernels: [],
    fit: async ({ train }) => ({
      items: train.items,
      dimensions: 6,
      values: Float64Array.from(
        train.items.flatMap((_, row) => [0, 1, 2, 3, 4, 5].map((k) => Number(row === k))),
      ),
      similarity: 'dot',
      perDimension: [0, 1, 2, 3, 4, 5].map(() => ({ weight: 1, label: null })),
      fit: null,
      warnings: [],
    }),
  }),
});
const first = defineProvider({
  name: 'first',
  options: z.strictObject({}),
  create: () => ({ kind: 'direct', judge: () => ({ value: 0 }) }),
});
const limits = { concurrent: 1, perMinute: null, timeout: 60_000 };
const naming = (use: string, price: Price | null = null): Experiment.Naming => ({
  ...testUse(use),
  top: 3,
  bottom: 3,
  dimensions: 100,
  price,
  limits,
});

function begin(more: Partial<TestRun> & Pick<TestRun, 'folder' | 'providers'>) {
  const ctx = openTestRun({
    models: [{ use: 'first' }],
    components: [idleKernel, six],
    design: (sampler) => allTriplets(sampler).take(40),
    ...more,
    experiment: { kernels: [testUse('idle')], embedders: [testUse('six')], ...more.experiment },
  });
  open.push(() => ctx.close());
  return ctx;
}

test('the plan counts and prices questions; Ctrl-C keeps what was said, and the next run asks the rest', async () => {
  const stop = new AbortController();
  const { provider, asked } = speaker(() => {
    if (asked.length === 3) stop.abort();
    return 'a name';
  });
  const { path: folder } = temporaryFolder();
  const price = { input: 1000, output: 1000, source: 'a test' };
  const experiment = { naming: naming('speaker', price) };
  const given = { folder, providers: [provider, first], experiment };
  const planned = await planExperiment(begin(given));
  expect(planned.naming).toMatchObject({ use: 'speaker', trials: 6, answered: 0, toAsk: 6 });
  expect(planned.naming!.bill).toMatchObject({ calls: 6 });
  const { input, output } = planned.naming!.bill.tokens;
  expect(input).toBeGreaterThan(6 * 40);
  expect(planned.naming!.bill.usd).toBeCloseTo((input + output) / 1000, 9);
  await open.pop()!();

  const stopped = begin({ ...given, signal: stop.signal });
  await expect(run(stopped)).rejects.toMatchObject({ code: 'INTERRUPTED' });
  await open.pop()!();
  expect(asked).toHaveLength(3);

  const again = begin(given);
  const record = await run(again);
  expect(asked).toHaveLength(6);
  expect(new Set(asked).size).toBe(6);
  const [{ embedding }] = record.embeddings;
  expect(embedding.perDimension.map(({ named }) => named)).toEqual(
    Array.from({ length: 6 }, () => ({
      name: 'a name',
      reason: 'named',
      by: 'speaker',
      trial: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    })),
  );
  await open.pop()!();
  // What was answered changes the bill and not the plan's hash.
  const after = await planExperiment(begin(given));
  expect(after.naming).toMatchObject({ answered: 6, toAsk: 0, bill: { calls: 0, usd: 0 } });
  expect(after.hash).toBe(planned.hash);
});

test('without asking, only names given before are read, and what is open is told of', async () => {
  const { provider, asked } = speaker(() => 'a name');
  const { path: folder } = temporaryFolder();
  const given = { folder, providers: [provider, first], experiment: { naming: naming('speaker') } };
  await run(begin({ ...given, experiment: {} }));
  await open.pop()!();
  const record = await run(begin(given), { ask: false });
  expect(asked).toEqual([]);
  expect(record.embeddings[0].embedding.perDimension[0]).not.toHaveProperty('named');
  expect(record.warnings).toContain(
    'Naming by "speaker": 6 dimensions have not been asked about; a run asks.',
  );
});

test('who has no known price is not begun with under a budget of dollars', async () => {
  let asked = 0;
  const unpriced = defineProvider({
    name: 'unpriced',
    options: z.strictObject({}),
    create: () => ({ answer: async () => ({ text: String((asked += 1)) }) }),
  });
  const ctx = begin({
    folder: temporaryFolder().path,
    providers: [unpriced, first],
    experiment: { naming: naming('unpriced'), budget: { usd: 1, calls: null, minutes: null } },
  });
  const { warnings } = await planExperiment(ctx);
  expect(warnings).toContain(
    'The price of unpriced is not known, so no run is begun under a budget of dollars: add "price".',
  );
  await expect(run(ctx)).rejects.toMatchObject({ code: 'BUDGET_NO_PRICE' });
  expect(asked).toBe(0);
});

test('who is not asked in words cannot name', async () => {
  const { path: folder } = temporaryFolder();
  const ctx = begin({ folder, providers: [first], experiment: { naming: naming('first') } });
  await expect(planExperiment(ctx)).rejects.toMatchObject({ code: 'NAMING_NO_WORDS' });
});
