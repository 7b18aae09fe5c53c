import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Component } from '../../contract/component.ts';
import type { Experiment } from '../../contract/experiment.ts';
import type { Frame } from '../../contract/frame.ts';
import type { IngredientValue } from '../../contract/ingredient-value.ts';
import type { RunEvent } from '../../contract/run-event.ts';
import type { RunRecord } from '../../contract/run-record.ts';
import { defineAnalysis } from '../../plugin/define-analysis.ts';
import { defineIngredients } from '../../plugin/define-ingredients.ts';
import { defineReporter } from '../../plugin/define-reporter.ts';
import { planExperiment } from '../plan-experiment.ts';
import { plan } from '../plan.ts';
import { run } from '../run.ts';
import { openTestRun, testUse } from '../testing/open-test-run.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const csv = 'model,size,tuned,r2,cka,empty\nant,1e9,true,0.5,0.25,\nbee,,false,0.125,NA,\n';

// Gives the sum of the outcome's known values.
const total = defineAnalysis({
  name: 'total',
  options: z.strictObject({}),
  create: () => ({
    inputs: ['table'],
    run: async (frame: Frame, { outcome }: { outcome: string }) => {
      const { values } = frame.columns.find(({ name }) => name === outcome)!;
      const sum = values.reduce<number>((all, value) => all + Number(value ?? 0), 0);
      const columns = [{ name: 'sum', description: 'Sum.' }];
      const tables = [{ name: 'total', columns, rows: [[sum]], notes: [] }];
      return { tables, arrays: [], files: [], dropped: [], notes: [] };
    },
  }),
});

function begin(
  outcomes: readonly string[],
  options: {
    text?: string;
    id?: string;
    columns?: Experiment.Table['columns'];
    sources?: readonly Component[];
  } = {},
) {
  const sources = options.sources ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'kindred-table-'));
  writeFileSync(join(folder, 'models.csv'), options.text ?? csv);
  const reported: RunRecord[] = [];
  const events: RunEvent[] = [];
  const keep = defineReporter({
    name: 'keep',
    options: z.strictObject({}),
    create: () => ({
      report: async (record: RunRecord) => (reported.push(record), { entry: null }),
    }),
  });
  const at = { file: join(folder, 'x.yaml'), line: 2, column: 16 };
  const columnsAt = new Map(
    Object.keys(options.columns ?? {}).map((name, k) => [name, { ...at, line: 5 + k }]),
  );
  const ctx = openTestRun({
    folder,
    providers: [],
    models: [],
    components: [total, keep, ...sources],
    experiment: {
      design: null,
      table: {
        path: 'models.csv',
        id: options.id ?? 'model',
        outcomes,
        columns: options.columns ?? {},
        columnsAt,
        at,
      },
      ingredients: sources.map(({ name }) => testUse(name)),
      analyses: [
        {
          ...testUse('total'),
          outcome: { metric: null, reference: null, embedder: null },
          family: null,
        },
      ],
      reporters: [testUse('keep')],
    },
    emit: (event) => events.push(event),
  });
  open.push(() => ctx.close());
  return { ctx, folder, reported, events, at, columnsAt };
}

test('every analysis explains every outcome by what is no outcome; nobody is asked', async () => {
  const { ctx, folder, reported, events } = begin(['r2', 'cka']);
  const record = await run(ctx);
  expect(reported).toEqual([record]);
  expect(record.analyses.map(({ outcome, result }) => [outcome, result.tables[0].rows])).toEqual([
    ['r2', [[0.625]]],
    ['cka', [[0.25]]],
  ]);
  expect(record.analyses[0].frame).toEqual({
    rows: 2,
    columns: [
      { name: 'id', type: 'category', values: ['ant', 'bee'] },
      { name: 'size', type: 'number', values: [1e9, null] },
      { name: 'tuned', type: 'boolean', values: [true, false] },
      { name: 'r2', type: 'number', values: [0.5, 0.125] },
      { name: 'empty', type: 'number', values: [null, null] },
    ],
  });
  const { responses, embeddings, references, scores, stimuli, examplePrompt } = record;
  expect([responses, embeddings, references, scores, stimuli]).toEqual([[], [], [], [], []]);
  expect(examplePrompt).toBeNull();
  expect(await Array.fromAsync(record.judgments())).toEqual([]);
  expect(events.flatMap((event) => (event.type === 'stage-end' ? event.stage : []))).toEqual([
    'plan',
    'analyse',
    'report',
  ]);
  const kept = JSON.parse(readFileSync(join(folder, 'analyses/total-cka.json'), 'utf8'));
  expect(kept).toMatchObject({ id: 'total', outcome: 'cka' });
  expect(JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8'))).toEqual(record.plan);
});

test('the plan says which bytes were read, the same ones with the same hash', async () => {
  const first = await planExperiment(begin(['r2']).ctx);
  expect(first).toMatchObject({
    design: null,
    table: { path: 'models.csv', rows: 2, id: 'model', outcomes: ['r2'] },
    models: [],
    kernels: [],
    analyses: [{ id: 'total', use: 'total' }],
  });
  // printf 'model,size,tuned,r2,cka,empty\nant,1e9,true,0.5,0.25,\nbee,,false,0.125,NA,\n' | sha256sum
  expect(first.table?.sha256).toBe(
    '90193b12586c21c75e0cc3461f4daae2e3dda3f50c41d24d2b9e4da3dad2298e',
  );
  expect((await planExperiment(begin(['r2']).ctx)).hash).toBe(first.hash);
  const other = begin(['r2'], { text: csv.replace('0.5', '0.6') });
  expect((await planExperiment(other.ctx)).hash).not.toBe(first.hash);
});

test.each([
  [['rr'], {}, 'TABLE_NO_COLUMN', 'no column "rr" to explain; did you mean "r2"? Its columns: '],
  [['id'], {}, 'TABLE_NO_COLUMN', 'no column "id" to explain'],
  [['tuned'], {}, 'TABLE_OUTCOME_NOT_NUMERIC', '"tuned" is a boolean column'],
  [
    ['r2'],
    { text: csv.replace('0.125', 'Inf') },
    'TABLE_OUTCOME_NOT_NUMERIC',
    '"r2" is a category column: of its 2 known cells 1 is no number, "Inf" of bee.',
  ],
  [['r2'], { id: 'name' }, 'TABLE_NO_COLUMN', 'no column "name" to name the rows'],
  [['r2'], { text: '' }, 'TABLE_EMPTY', ''],
  [['r2'], { text: 'model,r2\n' }, 'TABLE_EMPTY', 'has no rows, only the header model, r2'],
])(
  'outcome %j of %j is refused where the table is named',
  async (outcomes, options, code, says) => {
    const { ctx, at } = begin(outcomes, options);
    await expect(run(ctx)).rejects.toMatchObject({
      code,
      location: at,
      message: expect.stringContaining(says),
    });
  },
);

test('units, scales and types of columns reach the analyses', async () => {
  const columns = {
    size: { unit: 'parameters', scale: 'log' },
    tuned: { type: 'category' },
  } as const;
  const record = await run(begin(['r2'], { columns }).ctx);
  expect(record.analyses[0].frame.columns.slice(1, 3)).toEqual([
    { name: 'size', type: 'number', values: [1e9, null], unit: 'parameters', scale: 'log' },
    { name: 'tuned', type: 'category', values: ['true', 'false'] },
  ]);
});

test.each([
  [{ sise: { unit: 'm' } }, 'TABLE_NO_COLUMN', 'did you mean "size"?'],
  [{ tuned: { unit: 'm' } }, 'COLUMN_NOT_NUMERIC', '"tuned" is a boolean column'],
  [{ size: { scale: 'log' } }, 'COLUMN_NOT_POSITIVE', '"size" of bee is -2'],
  [{ r2: {}, tuned: { scale: 'log' } }, 'COLUMN_NOT_NUMERIC', '"true" of ant, "false" of bee'],
] as const)('columns %j are refused where they are written', async (columns, code, says) => {
  const { ctx, columnsAt } = begin(['r2'], { columns, text: csv.replace('bee,', 'bee,-2') });
  await expect(run(ctx)).rejects.toMatchObject({
    code,
    location: columnsAt.get(Object.keys(columns).at(-1)!),
    message: expect.stringContaining(says),
  });
});

test('sources fill gaps and add columns; the table’s own cells and scores stand', async () => {
  const shelf = defineIngredients({
    name: 'shelf',
    options: z.strictObject({}),
    create: () => ({
      read: async ({ id, use }): Promise<Record<string, IngredientValue>> =>
        id === 'bee'
          ? { size: 2e9, tuned: true, r2: 9, base: `${use}-bee`, layers: 12 }
          : { layers: 6 },
      columns: { size: { unit: 'parameters' }, layers: { scale: 'log' as const } },
    }),
  });
  const columns = { size: { unit: 'weights' } };
  const record = await run(begin(['r2', 'cka'], { sources: [shelf], columns }).ctx);
  expect(record.plan.ingredients).toMatchObject([{ id: 'shelf', use: 'shelf' }]);
  expect(record.analyses.map(({ frame }) => frame.columns.map(({ name }) => name))).toEqual([
    ['id', 'size', 'tuned', 'r2', 'empty', 'layers', 'base'],
    ['id', 'size', 'tuned', 'cka', 'empty', 'layers', 'base'],
  ]);
  const [, size, tuned, r2, , layers, base] = record.analyses[0].frame.columns;
  expect(size).toMatchObject({ values: [1e9, 2e9], unit: 'weights' });
  expect(tuned.values).toEqual([true, false]);
  expect(r2.values).toEqual([0.5, 0.125]);
  expect(layers).toMatchObject({ type: 'number', values: [6, 12], scale: 'log' });
  expect(base).toMatchObject({ type: 'category', values: [null, 'table-bee'] });
  expect(record.warnings).toEqual([
    'Ingredient "tuned" of "bee": "shelf" says true, but false was said before and counts.',
  ]);
});

test('a ragged row is told at its own line', async () => {
  const { ctx, folder } = begin(['r2'], { text: 'model,r2\na,1\nb\n' });
  await expect(run(ctx)).rejects.toMatchObject({
    code: 'TABLE_INVALID',
    location: { file: join(folder, 'models.csv'), line: 3 },
  });
});

test('a missing file is told where it is named; a design without trials is not planned', async () => {
  const { ctx, at } = begin(['r2']);
  const gone = { ...ctx.experiment.table!, path: 'gone.csv' };
  const there = { ...ctx, experiment: { ...ctx.experiment, table: gone } };
  await expect(run(there)).rejects.toMatchObject({ code: 'FILE_MISSING', location: at });
  await expect(plan(ctx)).rejects.toMatchObject({ code: 'PLAN_NO_DESIGN' });
});
