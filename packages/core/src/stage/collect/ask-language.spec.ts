import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { ProviderError } from '../../contract/provider-error.ts';
import { defineProvider } from '../../plugin/define-provider.ts';
import { clockService } from '../../service/clock-service.ts';
import { collect } from '../collect.ts';
import { beginCollecting } from '../testing/begin-collecting.ts';
import { allTriplets } from '../testing/open-test-run.ts';
import { quickClock as quick } from '../testing/quick-clock.ts';
import { speaker } from '../testing/speaker.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const begin = (run: Parameters<typeof beginCollecting>[0]) => beginCollecting(run, open);

test('an interruption stops cleanly and keeps what was answered; a deaf provider holds it no longer than its grace', async () => {
  const stop = new AbortController();
  const { provider, asked } = speaker(async ([, first]) => {
    if (asked.length < 50) return first;
    stop.abort();
    return new Promise<never>(() => {});
  });
  const { ctx, planned } = await begin({
    providers: [provider],
    signal: stop.signal,
    services: {
      clock: { ...quick, after: (ms, then) => clockService.after(Math.min(ms, 50), then) },
    },
  });
  await expect(collect(ctx, planned)).rejects.toMatchObject({ code: 'INTERRUPTED' });
  expect(ctx.store.progress('speaker').answered).toBeGreaterThan(40);
});

test('calls under way at an interruption come home and are kept', async () => {
  const stop = new AbortController();
  const { provider, asked } = speaker(async ([, first]) => {
    if (asked.length === 50) stop.abort();
    await clockService.sleep(20);
    return first;
  });
  const { ctx, planned } = await begin({ providers: [provider], signal: stop.signal });
  await expect(collect(ctx, planned)).rejects.toMatchObject({ code: 'INTERRUPTED' });
  // The fiftieth call interrupts; only those let in with it are still made.
  expect(asked.length).toBeLessThan(60);
  expect(ctx.store.progress('speaker').answered).toBe(asked.length);
});

/** A clock whose sleeps take no time but count as passed. */
function swift() {
  let passed = 0;
  return {
    ...clockService,
    monotonic: () => passed,
    async sleep(ms: number, signal?: AbortSignal) {
      if (ms === 60_000) return clockService.sleep(ms, signal);
      await clockService.sleep(1, signal);
      passed += ms;
    },
  };
}

test('a host that is down pauses its model and loses no trial; others go on', async () => {
  const clock = swift();
  let down = 0;
  const { provider, asked } = speaker(async ([, first]) => {
    await clockService.sleep(1);
    if (asked.length > 100 && down === 0) down = clock.monotonic() + 100_000;
    if (clock.monotonic() < down) throw new ProviderError('network', 'connection refused');
    return first;
  });
  const other = defineProvider({
    name: 'other',
    options: z.strictObject({}),
    create: () => ({ answer: async (prompt: string) => ({ text: prompt.split(' ')[1] }) }),
  });
  const { ctx, planned, events } = await begin({
    providers: [provider, other],
    models: [
      { use: 'speaker', limits: { concurrent: 8, perMinute: null, timeout: 60_000 } },
      { use: 'other' },
    ],
    services: { clock },
  });
  expect(await collect(ctx, planned)).toMatchObject({ warnings: [] });
  expect(ctx.store.progress('speaker').answered).toBe(720);
  expect(ctx.store.progress('other').answered).toBe(720);
  // Those that were in flight, and one after each pause.
  expect(ctx.store.counts('speaker').failures['network']).toBeLessThan(25);
  const told = events.flatMap((event) => (event.type === 'collection' ? [event] : []));
  expect(told.filter(({ model }) => model === 'speaker').map(({ state }) => state)).toContain(
    'paused',
  );
});

test('a budget of minutes ends while the vendor asks to wait', async () => {
  const { provider, asked } = speaker(() => {
    throw new ProviderError('overload', 'busy', { retryAfter: 3_600_000 });
  });
  const clock = {
    ...clockService,
    after: (ms: number, then: () => void) => clockService.after(ms === 120_000 ? 50 : ms, then),
  };
  const budget = { usd: null, calls: null, minutes: 2 };
  const { ctx, planned } = await begin({
    providers: [provider],
    experiment: { budget },
    services: { clock },
  });
  const begun = clockService.monotonic();
  await collect(ctx, planned);
  expect(clockService.monotonic() - begun).toBeLessThan(2000);
  expect(asked.length).toBeLessThan(20);
});

test('a call that takes too long is a timeout', async () => {
  const { provider } = speaker(() => new Promise<never>(() => {}));
  const { ctx, planned } = await begin({
    providers: [provider],
    models: [{ use: 'speaker', limits: { concurrent: null, perMinute: null, timeout: 30 } }],
    design: (sampler) => [...allTriplets(sampler)].slice(0, 4),
    services: { clock: quick },
  });
  await collect(ctx, planned);
  const { replies, failures } = ctx.store.counts('speaker');
  expect(replies).toBe(0);
  // Eight, then one after each of two pauses, with those that were under way.
  expect(failures['timeout']).toBeGreaterThanOrEqual(10);
  expect(failures['timeout']).toBeLessThanOrEqual(13);
});

test('a run that is over leaves no pause behind that would keep the process', async () => {
  const { provider } = speaker(() => {
    throw new ProviderError('network', 'connection refused');
  });
  const pauses: (AbortSignal | undefined)[] = [];
  const clock = {
    ...quick,
    sleep(ms: number, signal?: AbortSignal) {
      if (ms !== 5000) return quick.sleep(ms, signal);
      pauses.push(signal);
      return clockService.sleep(ms, signal);
    },
    after: (ms: number, then: () => void) => clockService.after(ms === 60_000 ? 50 : ms, then),
  };
  const budget = { usd: null, calls: null, minutes: 1 };
  const limits = { concurrent: null, perMinute: null, timeout: 30_000 };
  const { ctx, planned } = await begin({
    providers: [provider],
    models: [{ use: 'speaker', limits }],
    experiment: { budget },
    services: { clock },
  });
  await collect(ctx, planned);
  expect(pauses.map((signal) => signal?.aborted)).toEqual([true]);
});

test('a trial that meets a passing failure every time is asked once more when all others are', async () => {
  const clock = swift();
  let failures = 0;
  const { provider, asked } = speaker((words) => {
    // As many as one trial is tried at first.
    if (words.join(' ') === asked[0] && failures++ < 5) {
      throw new ProviderError('server', 'bad luck');
    }
    return words[1];
  });
  const { ctx, planned } = await begin({ providers: [provider], services: { clock } });
  expect(await collect(ctx, planned)).toMatchObject({ warnings: [] });
  expect(ctx.store.progress('speaker').answered).toBe(720);
  expect(ctx.store.counts('speaker').failures).toEqual({ server: 5 });
});

test('nonsense of one model takes nothing from another whose replies are kept with it', async () => {
  const { provider } = speaker(async ([, first]) => {
    await clockService.sleep(1);
    return { text: first, finish: 'stop', usage: { inputTokens: {}, outputTokens: 1 } as never };
  });
  const good = defineProvider({
    name: 'good',
    options: z.strictObject({}),
    create: () => ({
      async answer(prompt: string) {
        await clockService.sleep(1);
        return { text: prompt.split(' ')[1] };
      },
    }),
  });
  const { ctx, planned } = await begin({
    providers: [provider, good],
    models: [{ use: 'speaker' }, { use: 'good' }],
  });
  const { warnings } = await collect(ctx, planned);
  expect(warnings).toEqual([expect.stringMatching(/"speaker" stopped: .*"usage.inputTokens"/)]);
  expect(ctx.store.progress('good').answered).toBe(720);
});

test('a model that is only ever refused for its rate is given up', async () => {
  const clock = swift();
  const { provider, asked } = speaker(async () => {
    await clockService.sleep(1);
    throw new ProviderError('overload', 'slow down', { retryAfter: 30_000 });
  });
  const { ctx, planned } = await begin({ providers: [provider], services: { clock } });
  const { warnings } = await collect(ctx, planned);
  expect(warnings[0]).toMatch(/stopped: nothing was answered for \d+ minutes: .*slow down/);
  expect(asked.length).toBeLessThan(200);
  expect(clock.monotonic()).toBeLessThan(3 * 3_600_000);
});
