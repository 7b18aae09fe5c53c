import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Judgment } from '../../contract/judgment.ts';
import type { Sampler } from '../../contract/sampler.ts';
import type { TrialDesign } from '../../contract/trial-design.ts';
import { defineProvider } from '../../plugin/define-provider.ts';
import { defineSampler } from '../../plugin/define-sampler.ts';
import { type BatchVendor, startBatchVendor } from '../../service/fixtures/batch-vendor.ts';
import { randomService } from '../../service/random/random-service.ts';
import { temporaryFolder } from '../../service/temporary-folder.ts';
import { collect } from '../collect.ts';
import { judgmentTable } from '../judgment-table.ts';
import { plan } from '../plan.ts';
import { splitJudgments } from '../split-judgments.ts';
import { batchProvider } from '../testing/batch-provider.ts';
import { allTriplets, openTestRun, testUse, type TestRun } from '../testing/open-test-run.ts';

let folder: ReturnType<typeof temporaryFolder>;
let seen: (readonly Judgment[])[] = [];
let prompts: string[] = [];
beforeEach(() => {
  folder = temporaryFolder();
  seen = [];
  prompts = [];
});
afterEach(() => folder.dispose());

/** Ten trials a round, four rounds; which ones depends on the answers and the stimuli it was given. */
const sampler = defineSampler({
  name: 'turns',
  options: z.strictObject({ rounds: z.int().default(4) }),
  create: ({ rounds }): Sampler => ({
    open: (ctx) => ({
      rounds: 'many',
      expected: { min: 10, max: 10 * rounds },
      async *next(judgments) {
        seen.push(judgments);
        if (judgments.length >= 10 * rounds) return;
        const chosen = judgments.reduce((sum, { value }) => 2 * sum + (value ?? 0), 1);
        const asked = new Set(judgments.map(({ trial }) => trial.stimuli.join()));
        const free = allTriplets(ctx).filter(({ stimuli }) => !asked.has(stimuli.join()));
        const mixed = ctx.random.fork(`${chosen % 1e9}`).shuffle([...free]);
        for (const [k, design] of mixed.slice(0, 10).entries())
          yield { ...design, use: k < 2 ? 'hold-out' : 'any' } satisfies TrialDesign;
      },
    }),
  }),
});

/** Chooses by letters, cannot read every seventh prompt, and stops the run at the given call. */
const provider = (stop: { readonly at: number; readonly abort: AbortController } | null = null) =>
  defineProvider({
    name: 'chooser',
    options: z.strictObject({}),
    create: () => ({
      async answer(prompt: string) {
        prompts.push(prompt);
        if (stop && prompts.length > stop.at) {
          stop.abort.abort(new Error('killed'));
          throw new Error('killed');
        }
        const [, first, second] = prompt.split(' ');
        const sum = Buffer.from(prompt).reduce((total, letter) => total + letter, 0);
        if (sum % 7 === 0) return { text: 'neither' };
        return { text: sum % 2 === 0 ? first : second };
      },
    }),
  });

async function run(
  more: Partial<TestRun> & { stopAt?: number; shard?: boolean; at?: string } = {},
) {
  const { stopAt, shard = false, at = folder.path, ...rest } = more;
  const abort = new AbortController();
  const warnings: string[] = [];
  const ctx = openTestRun({
    folder: at,
    providers: [provider(stopAt === undefined ? null : { at: stopAt, abort })],
    models: [{ use: 'chooser', limits: { concurrent: 1, perMinute: null, timeout: 60_000 } }],
    components: [sampler],
    signal: abort.signal,
    emit: (event) => void (event.type === 'warning' && warnings.push(event.message)),
    ...rest,
    experiment: {
      design: {
        stimuli: testUse('test-stimuli'),
        task: testUse('test-task'),
        trials: testUse('turns'),
      },
      ...rest.experiment,
    },
  });
  try {
    const planned = await plan(ctx);
    const { models } = planned.plan;
    const ended = await collect(ctx, planned, {
      shard: shard ? { index: 1, of: 2 } : null,
    }).catch((error: unknown) => ({ error }));
    const order = planned.stimuli.map(({ id }) => id);
    const id = models[0].id;
    const table = judgmentTable(ctx.store.judgments(id), order, planned.task);
    return { planned, ended, warnings, table, ...ctx.store.progress(id) };
  } finally {
    await ctx.close();
  }
}

/** What is planned of whom, in order, with what was answered. */
function stored(path = folder.path): unknown[] {
  using db = new DatabaseSync(`${path}/store.sqlite`, { readOnly: true });
  return db
    .prepare(
      `SELECT m.id, p.place, p.use, t.id AS trial, t.stimuli, t.repeat, r.text FROM planned p
      JOIN models m ON m.key = p.model JOIN trials t ON t.key = p.trial
      LEFT JOIN replies r ON r.trial = t.key ORDER BY 1, 2`,
    )
    .all();
}

test('a model is asked round after round; a round sees all judgments, null ones too', async () => {
  const ended = await run();
  expect(ended).toMatchObject({ trials: 40, answered: 40, warnings: [], ended: { reused: 0 } });
  expect(ended.planned.plan.models[0]).toMatchObject({ trials: 10, toAsk: 10, most: 40 });
  expect(ended.planned.plan.models[0].bill).toMatchObject({ calls: 10, most: { calls: 40 } });
  expect(seen.map(({ length }) => length).filter((length) => length > 0)).toEqual([10, 20, 30, 40]);
  const nulls = seen.at(-1)!.filter(({ value }) => value === null);
  expect(nulls.length).toBe(40 - ended.valued);
  expect(nulls.length).toBeGreaterThan(0);
  expect(prompts).toHaveLength(40);
});

test.each([3, 10, 14, 20, 37])(
  'killed in call %i, the run goes on to the same store, and asks nothing again',
  async (stopAt) => {
    const whole = temporaryFolder();
    await run({ at: whole.path });
    prompts = [];
    const cut = await run({ stopAt });
    expect(cut.ended).toMatchObject({ error: { code: 'INTERRUPTED' } });
    expect(cut.answered).toBe(stopAt);
    prompts = [];
    expect(await run()).toMatchObject({ trials: 40, answered: 40 });
    expect(prompts).toHaveLength(40 - stopAt);
    expect(stored()).toEqual(stored(whole.path));
    whole.dispose();
  },
);

test('a round is asked for once: a finished run asks only whether there is another', async () => {
  const first = await run();
  const before = stored();
  seen = [];
  const second = await run();
  expect(seen.map(({ length }) => length).filter((length) => length > 0)).toEqual([40]);
  expect(stored()).toEqual(before);
  expect(second.planned.plan.models[0]).toMatchObject({ trials: 40, answered: 40, most: 40 });
  expect(second.planned.plan.hash).toBe(first.planned.plan.hash);
});

test('another design begins anew, and buys no reply again', async () => {
  await run();
  prompts = [];
  const trials = { ...testUse('turns'), with: { rounds: 5 } };
  const stimuli = testUse('test-stimuli');
  const experiment = { design: { stimuli, task: testUse('test-task'), trials } };
  expect(await run({ experiment })).toMatchObject({ trials: 50, answered: 50 });
  expect(prompts).toHaveLength(10);
});

test('each model has its own trials, repeats count once, and direct respondents are asked too', async () => {
  const direct = defineProvider({
    name: 'direct',
    options: z.strictObject({}),
    create: () => ({
      kind: 'direct' as const,
      as: 'judgments' as const,
      prepare: async () => ({ missing: [{ id: 'ant', reason: 'unknown' }], notes: [] }),
      judge: ({ trial }) => ({
        value: Number(trial.stimuli[1] < trial.stimuli[2]),
        probabilities: null,
      }),
    }),
  });
  const limits = { concurrent: 1, perMinute: null, timeout: 60_000 };
  const models = [
    { use: 'chooser', limits, repeats: 2 },
    { use: 'direct', limits },
  ];
  const ended = await run({ providers: [provider(), direct], models });
  // Two judgments a design: two rounds of ten designs are forty judgments.
  expect(ended).toMatchObject({ trials: 40, answered: 40 });
  const rows = stored() as { id: string; stimuli: string }[];
  const mine = rows.filter(({ id }) => id === 'direct');
  expect(mine).toHaveLength(40);
  expect(mine.some(({ stimuli }) => stimuli.includes('"ant"'))).toBe(false);
});

test('a budget stops between rounds or in one, and a later run goes on', async () => {
  const budget = { usd: null, calls: 15, minutes: null };
  const first = await run({ experiment: { budget } });
  expect(first).toMatchObject({ trials: 20, answered: 15 });
  expect(first.warnings).toEqual([expect.stringContaining('the budget of 15 calls is used')]);
  expect(await run()).toMatchObject({ trials: 40, answered: 40 });
});

test('shares of a model are refused with what to do', async () => {
  const { ended } = await run({ shard: true });
  expect(ended).toMatchObject({
    error: { code: 'SAMPLER_SHARD', message: expect.stringContaining('--models') as string },
  });
  expect(prompts).toEqual([]);
});

test("the test share is the hold-out's triplets, whatever the embedder holds out", async () => {
  const { table } = await run();
  const setOf = (part: typeof table, row: number) =>
    part.stimuli
      .slice(3 * row, 3 * row + 3)
      .toSorted()
      .join();
  const sets = (part: typeof table) =>
    new Set(Array.from({ length: part.count }, (_, row) => setOf(part, row)));
  const held = new Set(
    Array.from({ length: table.count }, (_, row) => row)
      .filter((row) => table.holdOut[row] === 1)
      .map((row) => setOf(table, row)),
  );
  expect(held.size).toBeGreaterThan(0);
  const { train, validation, test: honest } = splitJudgments(table, 0.4, randomService(1));
  expect(sets(honest)).toEqual(held);
  expect(sets(train).intersection(held).size + sets(validation).intersection(held).size).toBe(0);
  expect(validation.count).toBeGreaterThan(0);
});

test('with batches every round is bought in a batch', async () => {
  const vendor: BatchVendor = await startBatchVendor();
  try {
    const providers = [batchProvider(vendor.url, { most: { requests: 50, bytes: 1e8 } })];
    const models = [{ use: 'batched', delivery: 'batch' as const }];
    expect(await run({ providers, models })).toMatchObject({ trials: 40, answered: 40 });
    expect(vendor.batches.map(({ items }) => items.length)).toEqual([10, 10, 10, 10]);
  } finally {
    await vendor[Symbol.asyncDispose]();
  }
});
