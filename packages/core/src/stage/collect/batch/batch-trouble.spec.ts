import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BatchVendor, startBatchVendor } from '../../../service/fixtures/batch-vendor.ts';
import { temporaryFolder } from '../../../service/temporary-folder.ts';
import { batchProvider } from '../../testing/batch-provider.ts';
import { batchRun } from '../../testing/batch-run.ts';
import { waitingClock } from '../../testing/waiting-clock.ts';

let vendor: BatchVendor;
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  vendor = await startBatchVendor();
  folder = temporaryFolder();
});
afterEach(async () => {
  await vendor[Symbol.asyncDispose]();
  folder.dispose();
});

const run = (more?: Parameters<typeof batchRun>[2]) => batchRun(vendor.url, folder.path, more);
const sizes = () => vendor.batches.map(({ items }) => items.length);

test('a vendor that does not answer for a while loses nothing; without a key the model stops', async () => {
  let faults = 5;
  vendor.rules.fault = (method, path) =>
    method === 'GET' && path.startsWith('/batches/') && faults-- > 0 ? 503 : 0;
  expect(await run()).toMatchObject({ answered: 60, warnings: [] });
  vendor.rules.fault = (_, path) => (path.startsWith('/batches/') ? 401 : 0);
  const locked = await run({ trials: 90 });
  expect(locked.warnings[0]).toMatch(/stopped: batch b1: .*401/);
  vendor.rules.fault = () => 0;
  expect(await run({ trials: 90 })).toMatchObject({ answered: 90 });
  expect(sizes()).toEqual([60, 30]);
});

test('a vendor gone for good is given up after three quarters of an hour', async () => {
  vendor.rules.fault = (_, path) => (path.startsWith('/batches/') ? 503 : 0);
  const ended = await run();
  expect(ended.warnings[0]).toMatch(/stopped: batch b0: .*503/);
  const waited = ended.clock.waits.reduce((sum, ms) => sum + ms, 0);
  expect(waited).toBeGreaterThan(30 * 60_000);
  expect(waited).toBeLessThan(90 * 60_000);
});

test('a submission that came through though nothing was heard of it is found, not repeated', async () => {
  let faults = 1;
  const providers = [
    batchProvider(vendor.url, {
      at(step) {
        if (step !== 'submitted' || faults-- <= 0) return;
        throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
      },
    }),
  ];
  expect(await run({ providers })).toMatchObject({ answered: 60, warnings: [] });
  expect(sizes()).toEqual([60]);
});

test('a vendor that takes no batch of a model is asked by calls, one that is away is not', async () => {
  vendor.rules.fault = (method, path) => (method === 'POST' && path === '/batches' ? 503 : 0);
  const away = await run();
  expect(away.warnings[0]).toMatch(/stopped: .*503/);
  expect(vendor.asked).toEqual([]);
  vendor.rules.fault = (method, path) => (method === 'POST' && path === '/batches' ? 400 : 0);
  const refused = await run();
  expect(refused).toMatchObject({ answered: 60 });
  expect(refused.warnings[0]).toMatch(
    /60 trials are asked by calls .* the vendor takes no batch: .*400/,
  );
  expect(vendor.asked).toHaveLength(60);
});

test('a batch the vendor has forgotten is asked about for two days, then given up', async () => {
  const stop = new AbortController();
  vendor.rules.state = () => {
    stop.abort();
    return 'running';
  };
  await run({ signal: stop.signal });
  vendor.rules.state = () => 'done';
  const gone = (_: string, path: string) => (path === '/batches/b0' ? 404 : 0);
  vendor.rules.fault = gone;
  expect((await run()).warnings[0]).toMatch(/stopped: batch b0: .*404/);
  expect(sizes()).toEqual([60]);
  const clock = waitingClock();
  const later = { ...clock, now: () => clock.now() + 3 * 86_400_000 };
  expect(await run({ services: { clock: later } })).toMatchObject({ answered: 60 });
  expect(sizes()).toEqual([60, 60]);
});

test('one silence of the vendor counts once, however many batches are with it', async () => {
  let faults = 45;
  vendor.rules.fault = (method, path) =>
    method === 'GET' && path.startsWith('/batches/') && faults-- > 0 ? 503 : 0;
  expect(await run({ trials: 90, most: 3 })).toMatchObject({ answered: 90, warnings: [] });
  expect(sizes()).toHaveLength(30);
});

test('a submission nothing was heard of is looked for twice before it is sent again', async () => {
  let resets = 1;
  const providers = [
    batchProvider(vendor.url, {
      at(step) {
        if (step !== 'submitted' || resets-- <= 0) return;
        throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
      },
    }),
  ];
  // The vendor lists what it has taken some seconds late.
  let looks = 0;
  vendor.rules.listed = () => ++looks > 1;
  expect(await run({ providers })).toMatchObject({ answered: 60, warnings: [] });
  expect(sizes()).toEqual([60]);
});

test.each([
  ['submit', () => undefined],
  ['submit', () => ({ batch: '' })],
  ['find', () => ({})],
  ['poll', () => null],
  ['poll', () => ({ state: 'over' })],
  ['fetch', () => ({})],
  ['fetch', () => Readable.from([{ id: 'nobody' }, 7])],
  ['fetch', () => Readable.from([{ outcome: { text: 'ant', finish: 'stop' } }])],
])(
  'nonsense that a provider gives to %s stops its model, and loses nothing',
  async (step, gives) => {
    const nonsense = batchProvider(vendor.url, { instead: { [step]: gives } });
    // A submission whose end nobody saw.
    if (step === 'find') vendor.rules.fault = (method) => (method === 'POST' ? 503 : 0);
    const ended = await run({ providers: [nonsense] });
    expect(ended.warnings).toEqual([expect.stringMatching(/Provider "batched" (gave|failed)/)]);
    vendor.rules.fault = () => 0;
    expect(await run()).toMatchObject({ answered: 60 });
    expect(sizes().at(-1)).toBe(60);
    expect(vendor.batches.length).toBe(1);
  },
);
