import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { RunEvent } from '../contract/run-event.ts';
import { defineProvider } from '../plugin/define-provider.ts';
import { clockService } from '../service/clock-service.ts';
import { startBatchVendor } from '../service/fixtures/batch-vendor.ts';
import { temporaryFolder } from '../service/temporary-folder.ts';
import { mergeStores } from '../store/merge-stores.ts';
import { collect } from './collect.ts';
import { plan } from './plan.ts';
import { runShare } from './run-share.ts';
import { batchProvider } from './testing/batch-provider.ts';
import { openTestRun, type TestRun } from './testing/open-test-run.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => void (folder = temporaryFolder()));
afterEach(() => folder.dispose());

const nothing = z.strictObject({});
/** Two ways of answering, and what they were asked. */
function respondents() {
  const asked: string[] = [];
  const speaker = defineProvider({
    name: 'speaker',
    options: nothing,
    create: () => ({
      answer: async (prompt: string) => {
        asked.push(prompt);
        return { text: prompt.startsWith('ant') ? 'I cannot say' : prompt.split(' ')[1] };
      },
    }),
  });
  const chooser = defineProvider({
    name: 'chooser',
    options: nothing,
    create: () => ({ kind: 'direct', judge: () => ({ value: 1 }) }),
  });
  return {
    asked,
    run: { providers: [speaker, chooser], models: [{ use: 'speaker' }, { use: 'chooser' }] },
  };
}

async function share(of: number, index: number, run: Omit<TestRun, 'folder'>) {
  const events: RunEvent[] = [];
  const emit = (event: RunEvent) => void events.push(event);
  const ctx = openTestRun({ ...run, folder: join(folder.path, `${index}`), emit });
  try {
    return { ...(await runShare(ctx, { index, of })), events };
  } finally {
    await ctx.close();
  }
}

test('shares ask every trial once between them; merged, a run has nothing left to ask', async () => {
  const { asked, run } = respondents();
  const shares = [];
  for (const index of [1, 2, 3]) shares.push(await share(3, index, run));
  expect(asked).toHaveLength(720);
  expect(new Set(asked).size).toBe(720);
  for (const { models, warnings, events } of shares) {
    expect(models.map(({ open }) => open)).toEqual([0, 0]);
    expect(models[0].answered).toBeGreaterThan(180);
    expect(warnings).toEqual([]);
    // The total is the share's.
    const last = events.findLast((event) => event.type === 'reply');
    expect(last).toMatchObject({ done: models[0].answered, total: models[0].answered });
  }
  const whole = join(folder.path, 'whole');
  const stores = [1, 2, 3].map((index) => join(folder.path, `${index}/store.sqlite`));
  for (const { conflicts } of mergeStores(join(whole, 'store.sqlite'), stores, clockService)) {
    expect(conflicts.count).toBe(0);
  }
  const ctx = openTestRun({ ...run, folder: whole });
  try {
    expect(await collect(ctx, await plan(ctx))).toEqual({ reused: 1440, warnings: [] });
    expect(asked).toHaveLength(720);
  } finally {
    await ctx.close();
  }
});

test('a share is submitted in batches of its own', async () => {
  await using vendor = await startBatchVendor();
  vendor.rules.state = () => 'done';
  const run = {
    providers: [batchProvider(vendor.url)],
    models: [{ use: 'batched', delivery: 'batch' as const }],
  };
  const shares = [await share(2, 1, run), await share(2, 2, run)];
  const sizes = vendor.batches.map(({ items }) => items.length);
  expect(shares.map(({ models }) => models[0].answered)).toEqual(sizes);
  const ids = vendor.batches.flatMap(({ items }) => items.map(({ id }) => id));
  expect(new Set(ids).size).toBe(720);
});
