import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { Batch, LanguageRequest } from '@kindred/core';
import { testServices } from '@kindred/core/testing';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { ChaosOptions } from '../chaos/chaos-options.ts';
import { choiceOf } from '../chaos/choice-of.ts';
import { startChaos } from '../chaos/start-chaos.ts';
import { openProvider } from './fixtures/open-provider.ts';
import { isBuilt, runExperiment } from './fixtures/run-experiment.ts';
import { batchers, keyEnv, vendors } from './fixtures/vendors.ts';

const services = testServices();
process.env[keyEnv] = 'not-a-real-key-17';
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
afterAll(() => {
  services.dispose();
  delete process.env[keyEnv];
});

async function started(options: ChaosOptions = {}) {
  const server = await startChaos(options);
  open.push(server);
  return server;
}
const useOf = (name: string) => name.split(' ')[0];

/** The batch member of a vendor's respondent. */
async function batchOf(name: string, url: string): Promise<Batch> {
  return (await openProvider(name, vendors[name](url), services, open)).batch!;
}

const question = (text: string, more: Partial<LanguageRequest> = {}): LanguageRequest => ({
  messages: [
    { role: 'system', parts: [{ type: 'text', text: 'One word.' }] },
    { role: 'user', parts: [{ type: 'text', text }] },
  ],
  want: 'text',
  repeat: 0,
  ...more,
});
const about = { signal: services.signal, random: services.random, log: services.log };
const asked = (more?: Partial<LanguageRequest>) =>
  ['a1', 'b2', 'c3', 'd4'].map((id) => ({
    id,
    request: question(`Which is more like a lion: banjo or ${id}?`, more),
  }));

async function over(batch: Batch, id: string) {
  for (let look = 0; look < 5; look++) {
    const polled = await batch.poll(id, about);
    if (polled.state !== 'running') return polled;
  }
  throw new Error('it does not end');
}

test.each(batchers)(
  '%s: submitted, polled, fetched, each question with its outcome',
  async (name) => {
    const outcomes = { b2: 'error-503', c3: 'missing', d4: 'bad-request' } as const;
    const { url, log } = await started({
      answer: () => 'banjo',
      batch: { outcome: (key) => outcomes[key as keyof typeof outcomes] ?? 'succeeded' },
    });
    const batch = await batchOf(name, url);
    const { batch: id } = await batch.submit(asked(), 'ours', about);
    expect((await over(batch, id)).state).toBe('done');
    const results = await Array.fromAsync(
      batch.fetch(id, { ...about, wantedBy: () => ({ want: 'text' }) }),
    );
    const told = Object.fromEntries(results.map((result) => [result.id, result.outcome]));
    expect(Object.keys(told).toSorted()).toEqual(['a1', 'b2', 'd4']);
    expect(told['a1']).toMatchObject({ text: 'banjo', finish: 'stop' });
    expect(told['b2']).toMatchObject({ code: expect.stringMatching(/SERVER|OVERLOAD/) as string });
    expect(told['d4']).toMatchObject({ kind: 'bad-request' });
    // Only what succeeded was worked on.
    expect(log.filter(({ event }) => event === 'worked')).toHaveLength(1);
  },
);

test.each(batchers)('%s: a batch whose id was lost is found, and no other', async (name) => {
  const { url } = await started({ answer: () => 'banjo' });
  const batch = await batchOf(name, url);
  const first = await batch.submit(asked().slice(0, 2), 'first', about);
  const second = await batch.submit(asked().slice(2), 'second', about);
  const known = new Set<string>();
  await over(batch, first.batch);
  await over(batch, second.batch);
  const find = (key: string, ids: string[]) => batch.find({ key, ids: new Set(ids), known }, about);
  expect(await find('second', ['c3', 'd4'])).toEqual(second);
  expect(await find('first', ['a1', 'b2'])).toEqual(first);
  expect(await find('third', ['e5', 'f6'])).toBe(null);
});

test('anthropic: while a batch of the same size is under way, none is taken for lost', async () => {
  const { url } = await started({ batch: { polls: 100 } });
  const batch = await batchOf('anthropic', url);
  const { batch: id } = await batch.submit(asked(), 'ours', about);
  const ids = new Set(['a1', 'b2', 'c3', 'd4']);
  const find = (known: Set<string>) => batch.find({ key: 'ours', ids, known }, about);
  await expect(find(new Set())).rejects.toMatchObject({ kind: 'server' });
  expect(await find(new Set([id]))).toBe(null);
});

test.each(batchers)('%s: a batch is cancelled, and one that failed says why', async (name) => {
  const { url } = await started({ batch: { polls: 100 } });
  const batch = await batchOf(name, url);
  const { batch: id } = await batch.submit(asked(), 'ours', about);
  await batch.cancel(id, about);
  const { state } = await over(batch, id);
  expect(state).toBe(name === 'anthropic' ? 'done' : 'cancelled');
  // Anthropic's never fail as a whole.
  if (name === 'anthropic') return;
  const broken = await started({ batch: { end: 'failed' } });
  const other = await batchOf(name, broken.url);
  const made = await other.submit(asked(), 'ours', about);
  const failed = await over(other, made.batch);
  expect(failed.state).toBe('failed');
  // Google's SDK does not hand on why.
  expect(failed.reason?.includes('no JSON') ?? 'unsaid').toBe(name === 'google' ? 'unsaid' : true);
});

test.each(batchers.filter((name) => name !== 'anthropic'))(
  '%s: log probabilities come in batches too, scored over each question’s options',
  async (name) => {
    const { url } = await started({ answer: () => 'banjo' });
    const batch = await batchOf(name, url);
    const { batch: id } = await batch.submit(asked({ want: 'distribution' }), 'ours', about);
    await over(batch, id);
    const wantedBy = (trial: string) => ({
      want: 'distribution' as const,
      options: ['banjo', trial],
    });
    const results = await Array.fromAsync(batch.fetch(id, { ...about, wantedBy }));
    expect(results).toHaveLength(4);
    for (const { outcome } of results) {
      expect(outcome).toMatchObject({ distribution: { options: { normalisation: 'prefix' } } });
    }
  },
);

test('openai: a line that cannot be read leaves its trial open; a file that is cut off is an error', async () => {
  const said = (id: string) => `${JSON.stringify({ custom_id: id, error: { code: id } })}\n`;
  const { url } = await started({
    faults: [
      {
        on: '/content',
        script: [
          {
            status: 200,
            body: `${said('a1')}{"custom_id": "b\n{"custom_id":7}\nnull\n${said('d4')}`,
          },
          { status: 200, body: `${said('a1')}${said('b2').slice(0, 20)}` },
        ],
      },
    ],
  });
  const batch = await batchOf('openai', url);
  const { batch: id } = await batch.submit(asked(), 'ours', about);
  await over(batch, id);
  const seen: string[] = [];
  const read = async () => {
    const results = batch.fetch(id, { ...about, wantedBy: () => ({ want: 'text' }) });
    for await (const result of results) seen.push(result.id);
  };
  await read();
  await expect(read()).rejects.toMatchObject({ kind: 'server' });
  expect(seen).toEqual(['a1', 'd4', 'a1']);
});

test.skipIf(!isBuilt).concurrent.each(batchers)(
  '%s: a run with delivery: batch is whole at half the price, partial failures and all (skipped without a build)',
  { timeout: 60_000 },
  async (name) => {
    const server = await startChaos({
      answer: (prompt) => {
        const { options, picked } = choiceOf(prompt);
        return { text: options[picked], usage: { input: 40, output: 10 } };
      },
      batch: {
        outcome: (_, place) =>
          ({ 3: 'error-503', 5: 'missing', 7: 'expired' } as const)[place % 20] ?? 'succeeded',
      },
    });
    const model = {
      id: 'm',
      use: useOf(name),
      with: vendors[name](server.url),
      delivery: 'batch',
      price: { input: 10, output: 20, batch: 0.5 },
    };
    const { code, out, folder, again } = await runExperiment([model]);
    expect(code).toBe(0);
    const { responses } = JSON.parse(out) as { responses: { replies: number }[] };
    expect(responses).toMatchObject([{ trials: 60, replies: 60 }]);
    // 51 in the first batch, six of nine in the second, the others by calls.
    const worked = () => server.log.filter(({ event }) => event === 'worked').length;
    expect(worked()).toBe(57);
    using db = new DatabaseSync(join(folder, 'runs/vendors/store.sqlite'), { readOnly: true });
    const { usd } = db.prepare('SELECT sum(cost) AS usd FROM replies').get() as { usd: number };
    expect(usd).toBeCloseTo((57 / 2 + 3) * (400 + 200) * 1e-6, 9);
    const requests = server.log.length;
    expect((await again()).code).toBe(0);
    expect(server.log).toHaveLength(requests);
    await server.close();
  },
);
