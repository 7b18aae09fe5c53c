import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Answerer } from '../contract/answerer.ts';
import { KindredError } from '../contract/kindred-error.ts';
import { ProviderError } from '../contract/provider-error.ts';
import type { Respondent } from '../contract/respondent.ts';
import type { RunEvent } from '../contract/run-event.ts';
import type { RunRecord } from '../contract/run-record.ts';
import { Secrets } from '../contract/secrets.ts';
import { defineProvider } from '../plugin/define-provider.ts';
import { defineReporter } from '../plugin/define-reporter.ts';
import type { ResultFolder } from '../store/open-folder.ts';
import { planExperiment } from './plan-experiment.ts';
import type { RunContext } from './run-context.ts';
import { run } from './run.ts';
import { idleKernel } from './testing/idle-kernel.ts';
import { allTriplets, openTestRun, testUse } from './testing/open-test-run.ts';

const canary = 'sk-canary-0123456789abcdef';
beforeEach(() => void vi.stubEnv('CANARY_KEY', canary));
afterEach(() => vi.unstubAllEnvs());

const leaky = (create: (key: string) => Respondent | Answerer) =>
  defineProvider({
    name: 'leaky',
    options: z.strictObject({}),
    needs: [Secrets],
    secrets: ['CANARY_KEY'],
    create: (_, secrets) => create(secrets.read('CANARY_KEY')),
  });

// Writes all that a reporter is given.
const tellAll = defineReporter({
  name: 'tell-all',
  options: z.strictObject({}),
  create: () => ({
    async report(record: RunRecord, out: ResultFolder) {
      const judgments = await Array.fromAsync(record.judgments());
      await out.write('all.json', JSON.stringify([record, judgments]));
      return { entry: 'all.json' };
    },
  }),
});

/** Everything a run with this provider wrote, told or threw. */
async function tracesOf(
  provider: ReturnType<typeof leaky>,
  work: (ctx: RunContext) => Promise<unknown> = (ctx) => run(ctx),
) {
  const folder = mkdtempSync(join(tmpdir(), 'kindred-secret-'));
  const events: RunEvent[] = [];
  const ctx = openTestRun({
    folder,
    providers: [provider],
    models: [{ use: 'leaky' }],
    components: [idleKernel, tellAll],
    design: (sampler) => allTriplets(sampler).take(6),
    experiment: { reporters: [testUse('tell-all')], kernels: [testUse('idle')] },
    emit: (event) => void events.push(event),
  });
  let error: unknown = null;
  try {
    await work(ctx);
  } catch (cause) {
    error = cause;
  }
  await ctx.close();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => readFileSync(join(folder, name), 'latin1'));
  const thrown = error instanceof Error ? `${inspect(error, { depth: 9 })} ${error.stack}` : '';
  return { error, events, files, all: [...files, JSON.stringify(events), thrown].join('\n') };
}

const fail = (error: unknown) => () => {
  throw error;
};
const failures: readonly [string, (key: string) => unknown][] = [
  ['an error', (key) => new Error(`401 for ${key}`)],
  ['a text', (key) => `401 for ${key}`],
  ['a cause', (key) => new TypeError('401 hidden', { cause: new Error(`401 for ${key}`) })],
  ['a provider error', (key) => new ProviderError('auth', `401 for ${key}`)],
  ['a deliberate error', (key) => new KindredError('ACME_REFUSED', `401 for ${key}`)],
];

test.each(failures)('%s thrown when asked leaves no key behind', async (_, make) => {
  const asked = [
    leaky((key) => ({ answer: async () => fail(make(key))() })),
    leaky((key) => ({ kind: 'direct', judge: fail(make(key)) })),
  ];
  for (const provider of asked) {
    const { events, all } = await tracesOf(provider);
    expect(all.includes(canary)).toBe(false);
    expect(events.find(({ type }) => type === 'attempt-failed')).toMatchObject({
      message: expect.stringContaining('401') as string,
    });
  }
});

test.each(failures)('%s thrown when created leaves no key behind', async (_, make) => {
  const provider = leaky((key) => fail(make(key))());
  const [ran, planned] = [await tracesOf(provider), await tracesOf(provider, planExperiment)];
  for (const { error, all } of [ran, planned]) {
    expect(all.includes(canary)).toBe(false);
    expect(error).toMatchObject({ message: expect.stringContaining('401') as string });
  }
  expect(ran.events.at(-1)).toMatchObject({ type: 'run-end', status: 'failed' });
});

test('a key in a reply, a note or a reason is kept as [secret]', async () => {
  const replies = leaky((key) => ({
    kind: 'language',
    ask: async () => ({ text: `you sent ${key}`, finish: 'stop', snapshot: `model-${key}` }),
  }));
  const notes = leaky((key) => ({
    kind: 'direct',
    judge: () => ({ text: `you sent ${key}` }),
    prepare: async () => ({
      missing: [{ id: 'jay', reason: `no jay for ${key}` }],
      notes: [`read with ${key}`],
    }),
  }));
  for (const provider of [replies, notes]) {
    const { error, files, all } = await tracesOf(provider);
    expect(error).toBeNull();
    expect(all.includes(canary)).toBe(false);
    expect(files.join().includes('you sent [secret]')).toBe(true);
  }
});

test('a failure without a key is thrown as it is', async () => {
  const refused = new KindredError('ACME_REFUSED', 'no');
  const { error } = await tracesOf(leaky(() => fail(refused)()));
  expect(error).toMatchObject({ code: 'ACME_REFUSED', location: { line: 1 }, cause: refused });
});
