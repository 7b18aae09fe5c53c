import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Embedder } from '../../contract/embedder.ts';
import type { Experiment } from '../../contract/experiment.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Sampler } from '../../contract/sampler.ts';
import { defineAnalysis } from '../../plugin/define-analysis.ts';
import { defineEmbedder } from '../../plugin/define-embedder.ts';
import { defineMetric } from '../../plugin/define-metric.ts';
import { defineProvider } from '../../plugin/define-provider.ts';
import { defineReference } from '../../plugin/define-reference.ts';
import { defineSampler } from '../../plugin/define-sampler.ts';
import { plan } from '../plan.ts';
import type { TestRun } from '../testing/open-test-run.ts';
import { openTestRun, testUse } from '../testing/open-test-run.ts';

const options = z.strictObject({});
const asked: string[] = [];
const speaker = defineProvider({
  name: 'speaker',
  options,
  create: () => ({ answer: async (prompt: string) => (asked.push(prompt), { text: prompt }) }),
});
const free = defineEmbedder({
  name: 'free',
  options,
  create: (): Embedder => ({
    accepts: ['anchored'],
    dimensions: 'auto',
    holdout: 0,
    kernels: [],
    fit: () => Promise.reject(new Error('not in this test')),
  }),
});
const learner = defineEmbedder({
  name: 'learner',
  options: z.strictObject({ judgments: z.string() }),
  create: ({ judgments }): Embedder => ({
    learns: { from: judgments, without: null },
    accepts: ['odd-one-out'],
    dimensions: 'auto',
    holdout: 0,
    kernels: [],
    fit: () => Promise.reject(new Error('not in this test')),
  }),
});
const vectors = defineReference({
  name: 'vectors',
  options,
  create: () => ({
    provides: ['vectors'],
    load: () => Promise.reject(new Error('not in this test')),
  }),
});
const judged = defineReference({
  name: 'judged',
  options,
  create: () => ({
    provides: ['judgments'],
    load: () => Promise.reject(new Error('not in this test')),
  }),
});
const learning = (judgments: string, more: Partial<Experiment> = {}): Partial<Experiment> => ({
  ...more,
  embedders: [testUse('learner', { with: { judgments }, places: { 'with.judgments': at(12) } })],
});
const other = defineReference({
  name: 'other',
  options: z.strictObject({ model: z.string() }),
  create: ({ model }) => ({
    models: [model],
    load: () => Promise.reject(new Error('not in this test')),
  }),
});
const sampler = (name: string, accepts?: Sampler['accepts']) =>
  defineSampler({
    name,
    options: z.strictObject({ count: z.union([z.literal('auto'), z.int()]).default('auto') }),
    create: (): Sampler => ({
      ...(accepts && { accepts }),
      open: () => ({ expected: { min: 0, max: 0 }, async *next() {} }),
    }),
  });

const groups = defineAnalysis({
  name: 'groups',
  options: z.strictObject({ by: z.string() }),
  create: ({ by }) => ({
    inputs: ['table'],
    ingredients: [by],
    run: () => Promise.reject(new Error('not in this test')),
  }),
});

const parted = defineMetric({
  name: 'parted',
  options: z.strictObject({ by: z.string() }),
  create: ({ by }): Metric => ({
    inputs: { model: ['judgments'], reference: ['vectors'] },
    variant: 'parted',
    range: [0, 1],
    direction: 'larger-closer',
    invariances: [],
    intervals: [],
    kernels: [],
    beside: [by],
    score: () => Promise.reject(new Error('not in this test')),
  }),
});
const fixed = defineReference({
  name: 'fixed',
  options,
  create: () => ({
    provides: ['vectors'],
    load: () => Promise.reject(new Error('not in this test')),
  }),
});

const at = (line: number) => ({ file: '/test/experiment.yaml', line, column: 5 });
const design = (trials: string, given = {}): Partial<Experiment> => ({
  design: {
    stimuli: testUse('test-stimuli'),
    task: testUse('test-task', { at: at(7) }),
    trials: testUse(trials, { at: at(8), with: given }),
  },
});
const reference = (model: string): Partial<Experiment> => ({
  references: [testUse('other', { with: { model }, places: { 'with.model': at(9) } })],
});
const model = (more: Partial<Experiment.Model> = {}) => ({ use: 'speaker', at: at(3), ...more });

test.each<[string, Partial<TestRun>, string, number, string]>([
  [
    'log probabilities it does not give',
    { models: [model({ answers: 'logprobs', places: { answers: at(4) } })] },
    'MODEL_NO_LOGPROBS',
    4,
    'answers: sampled',
  ],
  [
    'batches',
    { models: [model({ delivery: 'batch', places: { delivery: at(5) } })] },
    'DELIVERY_UNSUPPORTED',
    5,
    'has no batch interface',
  ],
  [
    'a count of an unknown dimension',
    { experiment: { ...design('static'), embedders: [testUse('free')] } },
    'TRIALS_AUTO_UNDEFINED',
    8,
    'embedder "free" finds its own dimension',
  ],
  [
    'a count without an embedder',
    { experiment: design('static') },
    'TRIALS_AUTO_UNDEFINED',
    8,
    'needs an embedder',
  ],
  [
    'a reference to no model',
    { experiment: reference('speakr') },
    'REFERENCE_MODEL_MISSING',
    9,
    'Did you mean "speaker"?',
  ],
  [
    'a model against itself only',
    { experiment: reference('speaker') },
    'REFERENCE_ONLY_MODEL',
    9,
    'add a model',
  ],
  [
    'judgments of a reference there is not',
    { experiment: learning('vector', { references: [testUse('vectors')] }) },
    'EMBEDDER_REFERENCE',
    12,
    'Did you mean "vectors"?',
  ],
  [
    'judgments of a reference without any',
    { experiment: learning('vectors', { references: [testUse('vectors')] }) },
    'EMBEDDER_REFERENCE',
    12,
    'but reference "vectors" has vectors',
  ],
  [
    'judgments of a model of the experiment',
    {
      models: [model(), model({ id: 'second' })],
      experiment: learning('other', reference('speaker')),
    },
    'EMBEDDER_REFERENCE',
    12,
    'a reference that is read from a file',
  ],
  [
    'features of no model',
    {
      experiment: {
        references: [testUse('judged')],
        embedders: [testUse('learner', { with: { judgments: 'judged' }, at: at(12) })],
      },
    },
    'EMBEDDER_NO_FEATURES',
    12,
    'as: embedding',
  ],
  [
    'an ingredient no model has',
    {
      models: [model({ ingredients: { source: 'text' } })],
      experiment: {
        analyses: [
          {
            ...testUse('groups', { with: { by: 'sorce' }, at: at(11) }),
            outcome: { metric: null, reference: null, embedder: null },
            family: null,
          },
        ],
      },
    },
    'ANALYSIS_NO_INGREDIENT',
    11,
    'Did you mean "source"?',
  ],
  [
    'a reference to read beside that is not there',
    {
      models: [model()],
      experiment: {
        metrics: [{ ...testUse('parted', { with: { by: 'peopl' }, at: at(12) }), against: [] }],
        references: [testUse('fixed', { id: 'people' })],
      },
    },
    'METRIC_REFERENCE_MISSING',
    12,
    'Did you mean "people"?',
  ],
  [
    'a sampler of other trials',
    { experiment: design('picky', { count: 3 }) },
    'SAMPLER_REFUSES_TASK',
    8,
    'chooses odd-one-out trials',
  ],
  [
    'pictures, to one that sees none',
    { task: { pictures: 'separate' }, models: [model()] },
    'MODEL_NO_VISION',
    3,
    'sees no pictures',
  ],
  ['a learner', { task: { next: () => null } }, 'TASK_SEQUENTIAL', 7, 'not built yet'],
])('%s is refused where it is written, and nobody is asked', async (_, run, code, line, says) => {
  const ctx = openTestRun({
    folder: mkdtempSync(join(tmpdir(), 'kindred-misfit-')),
    providers: [speaker],
    models: [model()],
    components: [
      free,
      learner,
      other,
      fixed,
      parted,
      vectors,
      judged,
      groups,
      sampler('static'),
      sampler('picky', ['odd-one-out']),
    ],
    ...run,
  });
  try {
    await expect(plan(ctx)).rejects.toMatchObject({
      code,
      location: { line },
      message: expect.stringContaining(says) as string,
    });
    expect(asked).toEqual([]);
  } finally {
    await ctx.close();
  }
});
