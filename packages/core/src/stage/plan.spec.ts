import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { DirectRespondent } from '../contract/direct-respondent.ts';
import type { Embedder } from '../contract/embedder.ts';
import { defineEmbedder } from '../plugin/define-embedder.ts';
import { defineProvider } from '../plugin/define-provider.ts';
import { collect } from './collect.ts';
import { parse } from './parse.ts';
import { plan } from './plan.ts';
import { summarise } from './summarise.ts';
import type { TestRun } from './testing/open-test-run.ts';
import { allTriplets, openTestRun, testUse } from './testing/open-test-run.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of open.splice(0)) await close();
});

const person = (made: Partial<DirectRespondent> = {}, name = 'person', deterministic = true) =>
  defineProvider({
    name,
    options: z.strictObject({ mood: z.string().default('calm'), rate: z.number().default(1) }),
    identity: ['mood'],
    capabilities: () => ({ deterministic, participants: name === 'crowd' }),
    create: () => ({ kind: 'direct', judge: () => ({ value: 0 }), ...made }),
  });
const embedder = (dimensions: number | 'auto', accepts: Embedder['accepts'] = ['anchored']) =>
  defineEmbedder({
    name: 'fit',
    options: z.strictObject({}),
    create: () => ({
      accepts,
      dimensions,
      holdout: 0.2,
      kernels: [],
      fit: () => Promise.reject(new Error('not in this test')),
    }),
  });

async function begin(run: Partial<TestRun> = {}) {
  const ctx = openTestRun({
    folder: mkdtempSync(join(tmpdir(), 'kindred-plan-')),
    providers: [person()],
    models: [{ use: 'person' }],
    ...run,
  });
  open.push(() => ctx.close());
  return { ctx, planned: await plan(ctx) };
}
const ids = async (run: Partial<TestRun>) => {
  const { ctx } = await begin(run);
  return ctx.store.unanswered('person', -1, 10_000).map(({ trial }) => trial.id);
};

test('identity options, seed of a drawing respondent, stimuli and prompt make other trials; transport does not', async () => {
  const base = await ids({});
  const same = await ids({ models: [{ use: 'person', with: { rate: 9 } }] });
  expect(same).toEqual(base);
  expect(await ids({ experiment: { seed: 2 } })).toEqual(base);
  const others = await Promise.all([
    ids({ models: [{ use: 'person', with: { mood: 'wild' } }] }),
    ids({ providers: [person({}, 'person', false)] }),
    ids({ providers: [person({}, 'person', false)], experiment: { seed: 2 } }),
    ids({
      providers: [person({ prepare: async () => ({ missing: [], notes: [], fingerprint: 'f' }) })],
    }),
    ids({ task: { version: '2' } }),
    ids({ stimuli: ['ant', 'bee', 'cat'].map((id) => ({ id, word: id, definition: 'd' })) }),
  ]);
  const all = [base, ...others].flat();
  expect(new Set(all).size).toBe(all.length);
});

test('the environment counts for identity and is stored only by its name', async () => {
  vi.stubEnv('MOOD', 'calm');
  const symbolic = await begin({ models: [{ use: 'person', with: { mood: '${env:MOOD}' } }] });
  expect(symbolic.planned.plan.models[0].with).toMatchObject({ mood: '${env:MOOD}' });
  const trials = symbolic.ctx.store.unanswered('person', -1, 9999).map(({ trial }) => trial.id);
  expect(trials).toEqual(await ids({}));
});

test('count: auto follows the rule with the largest d, capped at the distinct trials', async () => {
  const run = {
    components: [embedder(2)],
    experiment: { embedders: [testUse('fit')] },
    more: allTriplets,
  };
  // 2 · 10 · log2 10 / 0.8 = 83.05
  expect((await begin(run)).planned.plan.design!.trials.formula).toContain('= 84');
  const many = { ...run, components: [embedder(30)] };
  const { plan: capped } = (await begin(many)).planned;
  expect(capped.design!.trials.formula).toContain('capped at the 360 distinct');
  expect(capped.warnings[0]).toContain('fewer than d · n · log2 n = 997');
  await expect(begin({ ...run, components: [embedder('auto')] })).rejects.toMatchObject({
    code: 'TRIALS_AUTO_UNDEFINED',
    location: { line: 1 },
  });
});

test('an embedder that cannot fit the task is refused where it is named', async () => {
  const at = { file: '/test/experiment.yaml', line: 12, column: 3 };
  const experiment = { embedders: [testUse('fit', { at })] };
  await expect(
    begin({ components: [embedder(3, ['odd-one-out'])], experiment }),
  ).rejects.toMatchObject({
    code: 'EMBEDDER_REFUSES_TASK',
    message: expect.stringMatching(/"fit".*"test-task" \(line 7\)/) as string,
    location: at,
  });
});

test('missing stimuli, people who are one, and features skip trials', async () => {
  const prepare = async () => ({ missing: [{ id: 'ant', reason: 'no vector' }], notes: [] });
  const people = ['p', 'q'].flatMap((participant) =>
    [
      ['ant', 'bee', 'cat'],
      ['bee', 'cat', 'dog'],
    ].map((stimuli) => ({
      stimuli,
      repeat: 0,
      participant,
      orderKnown: true,
    })),
  );
  const { ctx, planned } = await begin({
    providers: [person({ prepare }), person({}, 'crowd'), person({ as: 'embedding' }, 'vectors')],
    models: [{ use: 'person', repeats: 2 }, { use: 'crowd' }, { use: 'vectors' }],
    design: () => people,
  });
  expect(planned.plan.models.map(({ trials, basis }) => [trials, basis])).toEqual([
    [2, 'judgments'],
    [4, 'judgments'],
    [0, 'embedding'],
  ]);
  expect(planned.plan.models[0].missing).toEqual([{ id: 'ant', reason: 'no vector' }]);
  expect(planned.plan.warnings.join()).toContain('2 repeats say nothing');
  await collect(ctx, planned);
  const crowd = [...ctx.store.judgments('crowd')];
  expect(crowd.map(({ participant }) => participant)).toEqual(['p', 'p', 'q', 'q']);
});

test('null replies are made up for by further trials, and the same ones after a resume', async () => {
  const run: Partial<TestRun> = {
    folder: mkdtempSync(join(tmpdir(), 'kindred-more-')),
    components: [embedder(2)],
    experiment: { embedders: [testUse('fit')] },
    providers: [
      person({ judge: ({ trial }) => ({ value: trial.stimuli[0] === 'ant' ? null : 0 }) }),
    ],
    design: (ctx) => allTriplets(ctx).take(100),
    more: (ctx) => allTriplets(ctx).drop(100),
  };
  const { ctx, planned } = await begin(run);
  await collect(ctx, planned);
  const first = ctx.store.progress('person');
  expect(first).toEqual({ trials: 172, answered: 172, valued: 100 });
  await open.pop()!();
  const again = await begin(run);
  await collect(again.ctx, again.planned);
  expect(again.ctx.store.progress('person')).toEqual(first);
});

test('a new alias reads old replies anew, without asking', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kindred-alias-'));
  let asked = 0;
  const provider = defineProvider({
    name: 'person',
    options: z.strictObject({}),
    create: () => ({
      answer: async (prompt: string) => (
        (asked += 1),
        { text: prompt.includes('gnu') ? 'wildebeest' : prompt.split(' ')[1] }
      ),
    }),
  });
  const words = ['ant', 'bee', 'gnu'];
  const stimuli = (aliases: string[]) =>
    words.map((word) => ({ id: word, word, ...(word === 'gnu' && { aliases }) }));
  const before = await begin({ folder, providers: [provider], stimuli: stimuli([]) });
  await collect(before.ctx, before.planned);
  await parse(before.ctx, before.planned);
  expect(summarise(before.ctx, before.planned)[0]).toMatchObject({
    judgments: 0,
    nulls: { none: 6 },
  });
  await open.pop()!();
  const after = await begin({ folder, providers: [provider], stimuli: stimuli(['wildebeest']) });
  await collect(after.ctx, after.planned);
  await parse(after.ctx, after.planned);
  expect(summarise(after.ctx, after.planned)[0]).toMatchObject({
    judgments: 4,
    nulls: { none: 2 },
    chosen: [2, 2],
    firstShare: { value: { share: 0.5 } },
    orderConsistency: { value: 1 },
    unread: [
      { shown: ['gnu', 'ant', 'bee'], reply: 'wildebeest', reason: 'none' },
      { reason: 'none' },
    ],
  });
  expect(asked).toBe(6);
});
