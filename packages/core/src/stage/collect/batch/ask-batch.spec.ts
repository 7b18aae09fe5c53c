import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BatchVendor, startBatchVendor } from '../../../service/fixtures/batch-vendor.ts';
import { temporaryFolder } from '../../../service/temporary-folder.ts';
import { batchProvider } from '../../testing/batch-provider.ts';
import { batchRun } from '../../testing/batch-run.ts';

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
const rows = (sql: string) => {
  using db = new DatabaseSync(`${folder.path}/store.sqlite`, { readOnly: true });
  return db.prepare(sql).all();
};

test('every trial is bought in a batch, once, at the price of batches, and nothing again', async () => {
  const first = await run({ most: 25 });
  expect(first).toMatchObject({ trials: 60, answered: 60, warnings: [] });
  expect(sizes()).toEqual([25, 25, 10]);
  expect(vendor.asked).toEqual([]);
  const items = vendor.batches.flatMap((batch) => batch.items.map(({ prompt }) => prompt));
  expect(new Set(items).size).toBe(60);
  expect(first.counts.cost.usd).toBeCloseTo(60 * 0.00025, 10);
  const replies = first.events.filter(({ type }) => type === 'reply');
  expect(replies).toHaveLength(60);
  expect(replies.at(-1)).toMatchObject({ done: 60, total: 60 });
  expect(rows('SELECT state, count(*) AS n FROM batches GROUP BY 1')).toEqual([
    { state: 'fetched', n: 3 },
  ]);
  expect(rows('SELECT count(*) AS n FROM attempts WHERE batch IS NOT NULL')).toEqual([{ n: 60 }]);
  expect(await run()).toMatchObject({ answered: 60, ended: { reused: 60 } });
  expect(sizes()).toEqual([25, 25, 10]);
});

test('what a vendor takes at once is kept to in bytes too', async () => {
  const providers = [batchProvider(vendor.url, { most: { requests: 1000, bytes: 6500 } })];
  expect(await run({ providers })).toMatchObject({ answered: 60 });
  expect(Math.max(...sizes())).toBeLessThan(11);
  expect(Math.max(...sizes())).toBeGreaterThan(5);
});

test('what stays open is submitted once more, then asked by calls; what is refused is not', async () => {
  const kinds = ['server', 'timeout', 'content-filter', null];
  vendor.rules.outcome = ({ prompt }, { items }) => {
    const k = items.findIndex((item) => item.prompt === prompt);
    const error = items.length === 60 ? kinds[k % 10] : kinds[k % 6];
    if (error === undefined) return { text: prompt.split(' ')[1] };
    return error === null ? null : { error };
  };
  const ended = await run();
  // Of 60 six of each kind; of the 18 that may be had, three of each again.
  expect(sizes()).toEqual([60, 18]);
  expect(vendor.asked).toHaveLength(9);
  expect(ended).toMatchObject({ answered: 51 });
  expect(ended.counts.failures).toEqual({ 'content-filter': 9, server: 9, timeout: 9 });
  expect(ended.warnings).toEqual([
    'Model "batched": 9 trials are asked by calls at the full price, as two batches left them open.',
    'Model "batched": 9 trials got no reply; run again to retry.',
  ]);
  const again = ended.events.flatMap((event) =>
    event.type === 'attempt-failed' ? [`${event.kind} ${event.again}`] : [],
  );
  expect(new Set(again)).toEqual(new Set(['server true', 'timeout true', 'content-filter false']));
});

test('a batch that fails as a whole, twice, leaves its trials to calls', async () => {
  vendor.rules.state = () => 'failed';
  const ended = await run();
  expect(sizes()).toEqual([60, 60]);
  expect(vendor.asked).toHaveLength(60);
  expect(ended).toMatchObject({ answered: 60 });
  expect(ended.warnings).toEqual([
    'Model "batched": the vendor\'s batch b0 failed: the vendor’s own words.',
    'Model "batched": the vendor\'s batch b1 failed: the vendor’s own words.',
    'Model "batched": 60 trials are asked by calls at the full price, as two batches left them open.',
  ]);
});

test('of a batch cancelled at the vendor what it has is kept, and the rest submitted again', async () => {
  vendor.rules.state = ({ id }) => (id === 'b0' ? 'cancelled' : 'done');
  vendor.rules.outcome = ({ prompt, id }, batch) =>
    batch.id === 'b0' && id > batch.items[20].id ? null : { text: prompt.split(' ')[1] };
  const ended = await run();
  expect(sizes()[0]).toBe(60);
  const kept = 60 - sizes()[1];
  expect(kept).toBeGreaterThan(0);
  expect(ended).toMatchObject({ answered: 60 });
  expect(rows('SELECT state FROM batches')).toEqual([{ state: 'cancelled' }, { state: 'fetched' }]);
});

test('a vendor that wants money stops the model; its replies are kept', async () => {
  vendor.rules.outcome = ({ prompt, id }, { items }) =>
    id > items[30].id ? { error: 'quota' } : { text: prompt.split(' ')[1] };
  const ended = await run();
  expect(ended.answered).toBeGreaterThan(0);
  expect(ended.warnings).toEqual([expect.stringContaining('stopped: it says quota')]);
  expect(sizes()).toEqual([60]);
  expect(vendor.asked).toEqual([]);
});

test.each([
  [{ usd: null, calls: 20, minutes: null }, 'the budget of 20 calls is used'],
  [{ usd: 0.00125, calls: null, minutes: null }, 'the budget'],
])('the budget %j binds before anything is submitted', async (budget, why) => {
  // With some replies known, the next cost what they did: $0.00025 each.
  await run({ trials: 24 });
  const ended = await run({ experiment: { budget } });
  const { calls } = budget;
  expect(sizes()).toEqual([24, calls ?? 5]);
  expect(ended).toMatchObject({ answered: 24 + (calls ?? 5) });
  expect(ended.warnings[0]).toContain(`stopped: ${why}`);
  expect(vendor.asked).toEqual([]);
});

test('what replies cost is learned from a small batch before the budget is laid out', async () => {
  const budget = { usd: 0.2, calls: null, minutes: null };
  // Answers expected as short as a name are 150 times as long: $0.0077 each.
  const providers = [batchProvider(vendor.url, { usage: { inputTokens: 40, outputTokens: 1500 } })];
  const ended = await run({ providers, experiment: { budget } });
  expect(sizes()).toEqual([20, 5]);
  expect(ended.counts.cost.usd).toBeCloseTo(25 * 0.0077, 10);
  expect(ended.warnings[0]).toContain('the budget');
});

test('replies that tell no cost end the buying under a budget of dollars', async () => {
  const budget = { usd: 0.002, calls: null, minutes: null };
  const providers = [batchProvider(vendor.url, { usage: null })];
  const ended = await run({ providers, experiment: { budget } });
  expect(sizes()).toHaveLength(1);
  expect(ended.answered).toBe(sizes()[0]);
  expect(ended.answered).toBeLessThan(30);
  expect(ended.warnings[0]).toMatch(/neither what it cost|no room for another batch/);
  expect(vendor.asked).toEqual([]);
});

test('a batch whose price is not known is not bought under a budget of dollars', async () => {
  const budget = { usd: 1, calls: null, minutes: null };
  const priceless = batchProvider(vendor.url, { price: null });
  const { ended } = await run({ providers: [priceless], experiment: { budget } });
  expect(ended).toMatchObject({ error: { code: 'BUDGET_NO_PRICE' } });
  expect(vendor.requests).toEqual([]);
});

test('minutes end the waiting, not the batch: the next run takes it up', async () => {
  let over = false;
  vendor.rules.state = () => (over ? 'done' : 'running');
  const budget = { usd: null, calls: null, minutes: 60 };
  const first = await run({ experiment: { budget } });
  expect(first.warnings[0]).toContain('the budget of 60 minutes is over. 60 trials are open');
  // Twelve looks an hour once it has waited a while.
  expect(first.clock.waits.length).toBeLessThan(30);
  expect(first.clock.waits.slice(0, 3)).toEqual([1000, 1500, 2250]);
  expect(Math.max(...first.clock.waits)).toBe(300_000);
  over = true;
  expect(await run()).toMatchObject({ answered: 60 });
  expect(sizes()).toEqual([60]);
});

test('Ctrl-C while the vendor works stops at once; the same command goes on', async () => {
  const stop = new AbortController();
  vendor.rules.state = () => {
    stop.abort();
    return 'running';
  };
  const first = await run({ signal: stop.signal });
  expect(first.ended).toMatchObject({ error: { code: 'INTERRUPTED' } });
  vendor.rules.state = () => 'done';
  expect(await run()).toMatchObject({ answered: 60 });
  expect(sizes()).toEqual([60]);
});

test('a batch of a model as it was written before is told of, and fetched once it is so again', async () => {
  const stop = new AbortController();
  vendor.rules.state = () => {
    stop.abort();
    return 'running';
  };
  const modelsOf = (temperature: number) => [
    { use: 'batched', delivery: 'batch' as const, with: { temperature } },
  ];
  await run({ signal: stop.signal, models: modelsOf(0) });
  vendor.rules.state = () => 'done';
  const edited = await run({ models: modelsOf(1) });
  expect(edited.warnings).toEqual([expect.stringMatching(/^Batches .*: b0 \(batched\)\./)]);
  expect(edited.answered).toBe(60);
  const back = await run({ models: modelsOf(0) });
  expect(back).toMatchObject({ answered: 60, warnings: [] });
  expect(sizes()).toEqual([60, 60]);
});

test('a model that is asked by calls now has its batch taken back, with what that has', async () => {
  const stop = new AbortController();
  vendor.rules.state = () => {
    stop.abort();
    return 'running';
  };
  await run({ signal: stop.signal });
  vendor.rules.state = () => 'running';
  vendor.rules.outcome = ({ prompt, id }, { items }) =>
    id > items[20].id ? null : { text: prompt.split(' ')[1] };
  const ended = await run({ models: [{ use: 'batched' }] });
  expect(ended).toMatchObject({ answered: 60 });
  expect(vendor.batches[0].state).toBe('cancelled');
  expect(vendor.asked.length).toBeGreaterThan(0);
  expect(vendor.asked.length).toBeLessThan(60);
  expect(ended.warnings[0]).toContain('batch b0 of an earlier run is taken back');
});

test('a batch that is found late is one of the budget', async () => {
  const budget = { usd: null, calls: 40, minutes: null };
  // Nothing is heard of the second when it is submitted, nor where it is sought.
  let silent = 0;
  vendor.rules.fault = (method, path) =>
    method === 'GET' && path === '/batches' && silent-- > 0 ? 503 : 0;
  const providers = [
    batchProvider(vendor.url, {
      most: { requests: 20, bytes: 1e8 },
      at(step) {
        if (step !== 'submitted' || vendor.batches.length !== 2) return;
        silent = 5;
        throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
      },
    }),
  ];
  expect(await run({ providers, experiment: { budget } })).toMatchObject({ answered: 40 });
  expect(sizes()).toEqual([20, 20]);
});

test('a batch that was never made uses nothing of the budget', async () => {
  const budget = { usd: null, calls: 60, minutes: null };
  vendor.rules.fault = (method, path) => (method === 'POST' && path === '/batches' ? 400 : 0);
  expect(await run({ experiment: { budget } })).toMatchObject({ answered: 60 });
  expect(vendor.asked).toHaveLength(60);
});
