import { expect, test } from 'vitest';
import type { Experiment } from '../contract/experiment.ts';
import { loadExperiment } from './load-experiment.ts';
import { SpecError } from './spec-error.ts';

const load = (text: string, base = ''): Promise<Experiment> =>
  loadExperiment('x.yaml', {
    files: {
      read: async (path) => new TextEncoder().encode(path.endsWith('base.yaml') ? base : text),
    },
    cwd: '/w',
  });

const problems = (text: string, base?: string): Promise<string[]> =>
  load(text, base).then(
    () => [],
    (error: unknown) => {
      if (error instanceof SpecError) return error.message.split('\n');
      throw error;
    },
  );

const table = 'experiment: e\ntable: { path: m.csv, id: model, outcome: r2 }\n';

test('a table stands for stimuli, task, trials and models', async () => {
  const experiment = await load(`${table}analyses: [correlation]\n`);
  expect(experiment).toMatchObject({
    design: null,
    table: {
      path: 'm.csv',
      id: 'model',
      outcomes: ['r2'],
      at: { file: '/w/x.yaml', line: 2, column: 16 },
    },
    models: [],
    kernels: [],
    reporters: [{ use: 'html' }, { use: 'files' }],
  });
  const several = await load('experiment: e\ntable: { path: m.csv, outcome: [a, b, a] }\n');
  expect(several.table).toMatchObject({ id: 'id', outcomes: ['a', 'b'], columns: {} });
  const described = await load(
    'experiment: e\ntable:\n  path: m.csv\n  outcome: r\n  columns: { size: { unit: billion, scale: log } }\ningredients: [more]\n',
  );
  expect(described.table?.columns).toEqual({ size: { unit: 'billion', scale: 'log' } });
  expect(described.table?.columnsAt.get('size')).toMatchObject({ line: 5, column: 14 });
  expect(described.ingredients).toMatchObject([{ use: 'more' }]);
});

test('extends: the path stands in the file that wrote it', async () => {
  const own = 'extends: sub/base.yaml\nexperiment: own\ntable: { outcome: cka }\n';
  const experiment = await load(own, table);
  expect(experiment.table).toMatchObject({
    path: 'm.csv',
    outcomes: ['cka'],
    at: { file: '/w/sub/base.yaml', line: 2 },
  });
});

test('what a table leaves nothing to do for is refused where it stands', async () => {
  const text = `${table}models: [m]
task: t
references: [human]
embedder: ckl
metrics: [{ use: rsa, against: human }]
kernels: [js]
inference: { permutations: 9 }
analyses:
  - { use: correlation, outcome: { metric: rsa } }
`;
  const and = 'cannot stand beside "table", whose models are scored already; remove one of them';
  const idle = 'does nothing beside "table", whose models are scored already; remove it';
  expect(await problems(text)).toEqual(
    [
      `3:1 "models" ${and}`,
      `4:1 "task" ${and}`,
      `5:1 "references" ${idle}`,
      `6:1 "embedder" ${idle}`,
      `7:1 "metrics" ${idle}`,
      `8:1 "kernels" ${idle}`,
      `9:1 "inference" ${idle}`,
      '11:34 analyses[0].outcome chooses scores of metrics; with a table, every analysis explains each column of table.outcome; remove it',
    ].map((line) => `x.yaml:${line} [SPEC_TABLE_AND_MODELS]`),
  );
});

test('neither models nor a table: every missing key, and the table is offered', async () => {
  const missing = (key: string, more = '') =>
    `x.yaml:1:1 missing key "${key}" in experiment${more} [SPEC_MISSING_KEY]`;
  expect(await problems('experiment: e\n')).toEqual(
    ['stimuli', 'task', 'trials', 'models'].map((key) => missing(key, '; or give "table" instead')),
  );
  expect(await problems('experiment: e\nstimuli: s\nmodels: [m]\n')).toEqual([
    missing('task'),
    missing('trials'),
  ]);
});

test('a table as it must be', async () => {
  expect(
    await problems('experiment: e\ntable: { file: m.csv, outcome: [], id: 3 }\nseed: x\n'),
  ).toEqual([
    'x.yaml:2:8 missing key "path" in table [SPEC_MISSING_KEY]',
    'x.yaml:2:10 unknown key "file" in table [SPEC_UNKNOWN_KEY]',
    'x.yaml:2:32 table.outcome must be text of 1 to 200 characters or a list with at least 1 entry, not an empty list [SPEC_BAD_VALUE]',
    'x.yaml:2:40 table.id must be text of 1 to 200 characters, not 3 [SPEC_WRONG_TYPE]',
    'x.yaml:3:7 seed must be a whole number from 0 to 4294967295, not "x" [SPEC_WRONG_TYPE]',
  ]);
  expect(await problems('experiment: e\ntable: m.csv\n')).toEqual([
    'x.yaml:2:8 table must be a mapping, not "m.csv" [SPEC_WRONG_TYPE]',
  ]);
  expect(await problems('experiment: e\ntable: { path: "${env:X}", outcome: r }\n')).toEqual([
    'x.yaml:2:16 "${env:X}" can stand only under "with" [SPEC_BAD_ENV]',
  ]);
});
