import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { ProviderError } from '../contract/provider-error.ts';
import type { RunEvent } from '../contract/run-event.ts';
import { defineProvider } from '../plugin/define-provider.ts';
import { collect } from './collect.ts';
import { parse } from './parse.ts';
import { beginCollecting } from './testing/begin-collecting.ts';
import { quickClock as quick } from './testing/quick-clock.ts';
import { speaker } from './testing/speaker.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'kindred-collect-'));
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const begin = (run: Parameters<typeof beginCollecting>[0]) => beginCollecting(run, open);
const warned = (events: RunEvent[]) =>
  events.flatMap((event) => (event.type === 'warning' ? [event.message] : []));

test('every trial is asked once, and nothing is asked again', async () => {
  const { provider, asked } = speaker(([, first]) => first);
  const run = { folder: folder(), providers: [provider] };
  const { ctx, planned, events } = await begin(run);
  expect(planned.plan.models[0]).toMatchObject({ trials: 720, answered: 0, toAsk: 720 });
  await collect(ctx, planned);
  await parse(ctx, planned);
  expect(new Set(asked).size).toBe(720);
  expect(events.filter(({ type }) => type === 'reply')).toHaveLength(720);
  expect([...ctx.store.judgments('speaker')].every(({ value }) => value === 0)).toBe(true);
  await open.pop()!();
  const again = await begin(run);
  expect(again.planned.plan.models[0]).toMatchObject({ answered: 720, toAsk: 0 });
  expect(again.planned.plan.hash).toBe(planned.plan.hash);
  expect(await collect(again.ctx, again.planned)).toEqual({ reused: 720, warnings: [] });
  expect(asked).toHaveLength(720);
});

test('each model tells how it stands: what it answered, what could not be read, what it cost', async () => {
  const { provider } = speaker(([head, text]) => ({
    text: head === 'ant' ? 'no idea' : text,
    finish: 'stop',
    cost: 0.01,
  }));
  const sure = defineProvider({
    name: 'sure',
    options: z.strictObject({}),
    create: () => ({ kind: 'direct', judge: () => ({ value: null }) }),
  });
  const { ctx, planned, events } = await begin({
    providers: [provider, sure],
    models: [{ use: 'speaker' }, { use: 'sure' }],
  });
  await collect(ctx, planned);
  const told = events.filter((event) => event.type === 'collection');
  expect(told.findLast(({ model }) => model === 'speaker')).toMatchObject({
    state: 'done',
    done: 720,
    total: 720,
    asked: 720,
    nulls: 72,
    spent: expect.closeTo(7.2, 9) as number,
    left: null,
  });
  expect(told.findLast(({ model }) => model === 'sure')).toMatchObject({
    state: 'done',
    asked: 720,
    nulls: 720,
    spent: null,
  });
  expect(told.some(({ state }) => state === 'asking')).toBe(true);
  // They are judgments already.
  expect(ctx.store.progress('speaker')).toEqual({ trials: 720, answered: 720, valued: 648 });
});

test('overload is tried up to five times, and as often after all others, waiting what the vendor asks; others never', async () => {
  const waits: number[] = [];
  const clock = {
    ...quick,
    sleep: (ms: number, signal?: AbortSignal) => (waits.push(ms), quick.sleep(ms, signal)),
  };
  const { provider, asked } = speaker(([head, first]) => {
    if (head === 'ant') throw new ProviderError('overload', 'busy', { retryAfter: 1234 });
    if (head === 'bee') throw new ProviderError('content-filter', 'no');
    return first;
  });
  const { ctx, planned, events } = await begin({ providers: [provider], services: { clock } });
  await collect(ctx, planned);
  expect(asked.filter((text) => text.startsWith('ant'))).toHaveLength(2 * 5 * 72);
  expect(asked.filter((text) => text.startsWith('bee'))).toHaveLength(72);
  expect(ctx.store.counts('speaker')).toMatchObject({
    replies: 720 - 144,
    failures: { overload: 2 * 5 * 72, 'content-filter': 72 },
  });
  expect(waits.filter((ms) => ms === 1234).length).toBeGreaterThan(0);
  expect(warned(events)).toEqual(['Model "speaker": 144 trials got no reply; run again to retry.']);
});

test('a model nobody answers for is given up after one round of trials', async () => {
  const { provider, asked } = speaker(() => {
    throw new ProviderError('network', 'connection refused');
  });
  const { ctx, planned, events } = await begin({
    providers: [provider],
    services: { clock: quick },
  });
  await collect(ctx, planned);
  // Eight calls at once, five attempts each; those under way end, no further trial is begun.
  expect(asked.length).toBeLessThanOrEqual(2 * 8 * 5);
  expect(warned(events)[0]).toContain('stopped: connection refused');
});

test('a model that refuses every trial for its form is not asked them all', async () => {
  const { provider, asked } = speaker(() => {
    throw new ProviderError('bad-request', 'no such model');
  });
  const { ctx, planned, events } = await begin({ providers: [provider] });
  await collect(ctx, planned);
  expect(asked.length).toBeGreaterThanOrEqual(20);
  expect(asked.length).toBeLessThan(40);
  expect(warned(events)[0]).toContain('stopped: no such model');
});

test('a model without a key stops only itself', async () => {
  const { provider } = speaker(([, first]) => first);
  const locked = defineProvider({
    name: 'locked',
    options: z.strictObject({}),
    create: () => ({
      answer: async () => {
        throw new ProviderError('auth', 'wrong key');
      },
    }),
  });
  const { ctx, planned, events } = await begin({
    providers: [provider, locked],
    models: [{ use: 'locked' }, { use: 'speaker' }],
  });
  await collect(ctx, planned);
  expect(ctx.store.progress('speaker').answered).toBe(720);
  expect(ctx.store.counts('locked').failures['auth']).toBeLessThanOrEqual(8);
  expect(warned(events)[0]).toContain('wrong key');
});

test.each([
  [{ usd: 0.1, calls: null, minutes: null }, 'US dollars'],
  [{ usd: null, calls: 10, minutes: null }, 'calls'],
])('the budget %j stops cleanly', async (budget, word) => {
  const { provider, asked } = speaker(([, text]) => ({ text: text, finish: 'stop', cost: 0.01 }));
  const { ctx, planned, events } = await begin({ providers: [provider], experiment: { budget } });
  await collect(ctx, planned);
  expect(asked.length).toBeGreaterThanOrEqual(10);
  expect(asked.length).toBeLessThan(18);
  expect(ctx.store.progress('speaker').answered).toBe(asked.length);
  expect(warned(events)[0]).toContain(word);
});

test('a model whose price is not known is not asked under a budget of dollars', async () => {
  let asked = 0;
  const unpriced = defineProvider({
    name: 'unpriced',
    options: z.strictObject({}),
    create: () => ({
      answer: async (prompt: string) => ({ text: ((asked += 1), prompt.split(' ')[1]) }),
    }),
  });
  const budget = { usd: 1, calls: null, minutes: null };
  const models = [{ use: 'unpriced' }];
  const { ctx, planned } = await begin({ providers: [unpriced], models, experiment: { budget } });
  expect(planned.plan.warnings[0]).toContain('price of unpriced is not known');
  await expect(collect(ctx, planned)).rejects.toMatchObject({ code: 'BUDGET_NO_PRICE' });
  expect(asked).toBe(0);
  // What needs nobody to be asked goes on.
  expect((await collect(ctx, planned, { ask: false })).reused).toBe(0);
});

test('a model whose replies should say what they cost, and do not, is stopped under a budget of dollars', async () => {
  const { provider, asked } = speaker(([, first]) => first);
  const budget = { usd: 1, calls: null, minutes: null };
  const { ctx, planned, events } = await begin({ providers: [provider], experiment: { budget } });
  await collect(ctx, planned);
  // No more than was under way; what was paid for is kept.
  expect(asked.length).toBeLessThanOrEqual(8);
  expect(ctx.store.progress('speaker').answered).toBe(asked.length);
  expect(warned(events)[0]).toContain('neither what it cost nor its tokens');
});

test('no call is started beyond the budget of calls, nor to try again', async () => {
  const { provider, asked } = speaker(() => {
    throw new ProviderError('overload', 'busy');
  });
  const budget = { usd: null, calls: 10, minutes: null };
  const { ctx, planned } = await begin({
    providers: [provider],
    experiment: { budget },
    services: { clock: quick },
  });
  await collect(ctx, planned);
  expect(asked).toHaveLength(10);
});

test('what costs nothing is not stopped by a budget of calls or money', async () => {
  const free = defineProvider({
    name: 'free',
    options: z.strictObject({}),
    create: () => ({ kind: 'direct', judge: () => ({ value: 1 }) }),
  });
  const budget = { usd: 0, calls: 0, minutes: null };
  const { ctx, planned } = await begin({
    providers: [free],
    models: [{ use: 'free' }],
    experiment: { budget },
  });
  expect(await collect(ctx, planned)).toEqual({ reused: 0, warnings: [] });
  expect(ctx.store.progress('free')).toEqual({ trials: 720, answered: 720, valued: 720 });
});

test('a provider that breaks, or answers what cannot be, stops only its model, without a trace', async () => {
  const broken = (name: string, judge: () => { value: number }) =>
    defineProvider({
      name,
      options: z.strictObject({}),
      create: () => ({ kind: 'direct', judge }),
    });
  const crash = broken('crash', () => {
    throw new TypeError('x is undefined');
  });
  const { ctx, planned, events } = await begin({
    providers: [crash, broken('odd', () => ({ value: 2 })), broken('fine', () => ({ value: 0 }))],
    models: [{ use: 'crash' }, { use: 'odd' }, { use: 'fine' }],
  });
  await collect(ctx, planned);
  expect(warned(events)).toEqual([
    expect.stringContaining('Provider "crash" failed: x is undefined'),
    expect.stringContaining('its value is 2'),
  ]);
  expect(['crash', 'odd', 'fine'].map((id) => ctx.store.progress(id).answered)).toEqual([
    0, 0, 720,
  ]);
});

test('a reply beyond a million characters is refused, and stops the model', async () => {
  const { provider } = speaker(() => 'x'.repeat(1_000_001));
  const { ctx, planned, events } = await begin({ providers: [provider] });
  await collect(ctx, planned);
  expect(ctx.store.progress('speaker').answered).toBe(0);
  expect(warned(events)[0]).toContain('at most 1000000');
});
