import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { RunEvent } from '../contract/run-event.ts';
import { defineEmbedder } from '../plugin/define-embedder.ts';
import { defineProvider } from '../plugin/define-provider.ts';
import { run } from './run.ts';
import { idleKernel } from './testing/idle-kernel.ts';
import type { TestRun } from './testing/open-test-run.ts';
import { allTriplets, openTestRun, testUse } from './testing/open-test-run.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** Answers what `say` gives for the words shown, and counts. */
function counting(say: (words: string[]) => string) {
  const asked: string[] = [];
  const provider = defineProvider({
    name: 'counting',
    options: z.strictObject({}),
    create: () => ({
      async answer(prompt: string) {
        asked.push(prompt);
        return { text: say(prompt.split(' ')) };
      },
    }),
  });
  return { asked, provider };
}

// Needs ceil(2 · 10 · log2 10 / 0.8) = 84 trials and fits nothing.
const point = defineEmbedder({
  name: 'point',
  options: z.strictObject({}),
  create: () => ({
    accepts: ['anchored'],
    dimensions: 2,
    holdout: 0.2,
    kernels: [],
    fit: async ({ train }) => ({
      items: train.items,
      dimensions: 1,
      values: new Float64Array(train.items.length),
      similarity: 'dot',
      perDimension: [],
      fit: null,
      warnings: [],
    }),
  }),
});

function begin(more: Partial<TestRun> & Pick<TestRun, 'folder' | 'providers'>) {
  const events: RunEvent[] = [];
  const ctx = openTestRun({
    models: [{ use: 'counting' }],
    components: [idleKernel, point],
    emit: (event) => void events.push(event),
    ...more,
    experiment: { kernels: [testUse('idle')], ...more.experiment },
  });
  open.push(() => ctx.close());
  return { ctx, events };
}
const folder = () => mkdtempSync(join(tmpdir(), 'kindred-run-'));
const warned = (events: readonly RunEvent[]) =>
  events.flatMap((event) => (event.type === 'warning' ? [event.message] : []));

test('without asking nobody is asked, and what was asked in place of nulls is reported too', async () => {
  // What is said of an ant cannot be read, so other trials take its place.
  const { asked, provider } = counting(([head, first]) => (head === 'ant' ? '?' : first));
  const given = {
    folder: folder(),
    providers: [provider],
    design: (ctx) => allTriplets(ctx).take(84),
    more: (ctx) => allTriplets(ctx).drop(84),
    experiment: { embedders: [testUse('point')] },
  } satisfies Partial<TestRun>;
  const none = await run(begin(given).ctx, { ask: false });
  expect(asked).toEqual([]);
  expect(none.responses[0]).toMatchObject({ trials: 84, replies: 0 });
  expect(none.warnings[0]).toBe('Model "counting": 84 trials are open; a run asks them.');
  await open.pop()!();
  const first = begin(given);
  const full = await run(first.ctx);
  expect(full.responses[0]).toMatchObject({ trials: 84 + 72, judgments: 84 });
  await open.pop()!();
  const calls = asked.length;
  const again = begin(given);
  expect((await run(again.ctx, { ask: false })).responses).toEqual(full.responses);
  expect(warned(again.events)).toEqual([]);
  expect(asked).toHaveLength(calls);
});

test('a run tells its start and how it ended', async () => {
  const { provider } = counting(([, first]) => first);
  const { ctx, events } = begin({ folder: folder(), providers: [provider] });
  await run(ctx);
  expect(events[0]).toEqual({ type: 'run-start', experiment: 'test', folder: ctx.folder });
  expect(events.at(-1)).toMatchObject({ type: 'run-end', status: 'done' });
  expect(events.filter(({ type }) => type.startsWith('run-'))).toHaveLength(2);
});

test('plan.json is there when a run is interrupted while it asks', async () => {
  const stop = new AbortController();
  const { provider } = counting(([, first]) => (stop.abort(), first));
  const given = { folder: folder(), providers: [provider], signal: stop.signal };
  const { ctx, events } = begin(given);
  await expect(run(ctx)).rejects.toMatchObject({ code: 'INTERRUPTED' });
  expect(events.at(-1)).toMatchObject({ type: 'run-end', status: 'interrupted' });
  const told = events.find((event) => event.type === 'plan-made')!;
  expect(JSON.parse(readFileSync(join(ctx.folder, 'plan.json'), 'utf8'))).toEqual(told.plan);
  expect(existsSync(join(ctx.folder, 'scores.json'))).toBe(false);
});
