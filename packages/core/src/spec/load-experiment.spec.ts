import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesService } from '../service/files/files-service.ts';
import { loadExperiment } from './load-experiment.ts';
import { SpecError } from './spec-error.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindred-spec-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(texts: Record<string, string>, file = Object.keys(texts)[0]) {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return loadExperiment(file, { files: filesService(folder), cwd: folder });
}

const refusal = (loading: Promise<unknown>): Promise<string> =>
  loading.then(
    () => 'valid',
    (error: unknown) => (error instanceof SpecError ? error.message : String(error)),
  );

const least = `experiment: least
stimuli: things-128
task: anchored-triplet
trials: random
models: [glove]
`;

test('the least an experiment needs, and every default', async () => {
  const experiment = await load({ 'least.yaml': least });
  const at = (line: number, column: number) => ({ file: join(folder, 'least.yaml'), line, column });
  const glove = { id: 'glove', use: 'glove', with: {}, at: at(5, 10), places: { use: at(5, 10) } };
  expect(experiment).toMatchObject({
    experiment: 'least',
    file: join(folder, 'least.yaml'),
    seed: 1,
    plugins: [],
    design: { stimuli: { id: 'things-128', use: 'things-128', with: {}, at: at(2, 10) } },
    table: null,
    models: [{ ...glove, ingredients: {}, repeats: 1, answers: 'sampled', delivery: 'live' }],
    references: [],
    embedders: [],
    naming: null,
    metrics: [],
    ingredients: [],
    analyses: [],
    budget: { usd: null, calls: null, minutes: null },
    inference: { permutations: 1000, bootstraps: 20, responders: 20, ceiling: true },
  });
  expect(experiment.reporters.map(({ use }) => use)).toEqual(['html', 'files']);
  expect(experiment.kernels.map(({ use }) => use)).toEqual(['wasm', 'js']);
  expect(experiment.kernels[0].at).toEqual(at(1, 1));
});

test('the whole grammar: short forms, anchors, merge keys, places of options', async () => {
  const text = `experiment: whole
seed: 7
plugins: ["@acme/kindred-plugin", ./local.mjs]
stimuli: { use: things-128 }
task: odd-one-out
trials: { use: random, with: { count: auto } }
repeats: 3
models:
  - &glove
    id: glove
    use: word-vectors
    with: { file: "\${env:HOME}/g.txt", pick: [1, { of: 2 }] }
    ingredients: { size: 14e9, tuned: true, family: glove, context: null }
  - <<: *glove
    id: glove-2
    repeats: 1
    answers: logprobs
references: [{ id: human, use: things-spose }, wordnet]
embedder: ckl
metrics: [procrustes, { use: rsa, against: human }, { id: r2, use: rsa, against: [human, wordnet] }]
analyses: [correlation, { use: group-test, outcome: { metric: rsa } }]
ingredients: [{ use: table, with: { path: models.csv } }]
budget: { usd: 20 }
inference: { permutations: 99, ceiling: false }
`;
  const file = 'whole.yaml';
  const experiment = await load({ [file]: text });
  const [glove, second] = experiment.models;
  expect(glove.with).toEqual({ file: '${env:HOME}/g.txt', pick: [1, { of: 2 }] });
  expect(glove.at).toMatchObject({ line: 11, column: 10 });
  expect(glove.places['with.pick.1.of']).toMatchObject({ line: 12, column: 52 });
  expect(glove.repeats).toBe(3);
  expect(second).toMatchObject({
    id: 'glove-2',
    with: glove.with,
    repeats: 1,
    answers: 'logprobs',
  });
  expect(second.ingredients).toEqual({ size: 14e9, tuned: true, family: 'glove', context: null });
  expect(experiment.plugins[1]).toMatchObject({ name: './local.mjs', at: { line: 3, column: 35 } });
  expect(experiment.embedders).toMatchObject([{ id: 'ckl', use: 'ckl' }]);
  expect(experiment.metrics.map(({ against }) => against)).toEqual([
    [],
    ['human'],
    ['human', 'wordnet'],
  ]);
  const all = { metric: null, reference: null, embedder: null };
  expect(experiment.analyses.map(({ outcome }) => outcome)).toEqual([
    all,
    { ...all, metric: 'rsa' },
  ]);
  expect(experiment.budget).toEqual({ usd: 20, calls: null, minutes: null });
  expect(experiment.inference).toMatchObject({ permutations: 99, bootstraps: 20, ceiling: false });
});

test('who names dimensions: in short, with every default, and in full', async () => {
  const short = await load({ 'a.yaml': `${least}limits: { perMinute: 9 }\nnaming: glove\n` });
  expect(short.naming).toMatchObject({
    id: 'glove',
    use: 'glove',
    with: {},
    at: { line: 7, column: 9 },
    top: 12,
    bottom: 12,
    dimensions: 100,
    price: null,
    limits: { concurrent: null, perMinute: 9, timeout: 60_000 },
  });
  const full = `${least}naming: { use: a, id: b, with: { c: 1 }, top: 5, bottom: 0, price: { input: 1, output: 2 }, limits: { timeout: 5 } }\n`;
  expect((await load({ 'b.yaml': full })).naming).toMatchObject({
    id: 'b',
    with: { c: 1 },
    top: 5,
    bottom: 0,
    price: { input: 1, output: 2, source: 'the experiment file' },
    limits: { timeout: 5000 },
  });
  await expect(load({ 'c.yaml': `${least}naming: { use: a, top: 0 }\n` })).rejects.toThrow(
    /c\.yaml:6:\d+.*naming\.top/,
  );
});

test('extends: mappings merge, lists replace, every line keeps its file', async () => {
  const experiment = await load({
    'own/child.yaml': `extends: ../base.yaml
experiment: child
task: { with: { words: { b: 2 } } }
trials: exhaustive
models: [wordnet]
embedders: [spose]
inference: { bootstraps: 0 }
`,
    'base.yaml': `extends: root.yaml
experiment: base
task: { use: anchored-triplet, with: { form: base, words: { a: 1 } } }
models: [glove, wordnet]
embedder: ckl
`,
    'root.yaml': `experiment: root
seed: 4
stimuli: things-128
trials: { use: random, with: { count: 5 } }
inference: { permutations: 9 }
`,
  });
  expect(experiment).toMatchObject({
    experiment: 'child',
    seed: 4,
    design: {
      task: { use: 'anchored-triplet', with: { form: 'base', words: { a: 1, b: 2 } } },
      trials: { use: 'exhaustive', with: {} },
    },
    inference: { permutations: 9, bootstraps: 0 },
  });
  expect(experiment.models.map(({ use }) => use)).toEqual(['wordnet']);
  expect(experiment.embedders.map(({ use }) => use)).toEqual(['spose']);
  expect(experiment.design!.stimuli.at).toMatchObject({ file: join(folder, 'root.yaml'), line: 3 });
  expect(experiment.design!.task.at).toMatchObject({
    file: join(folder, 'base.yaml'),
    line: 3,
    column: 14,
  });
  expect(experiment.design!.task.places['with.words.b']).toMatchObject({
    file: join(folder, 'own/child.yaml'),
    line: 3,
  });
});

test('extends: a cycle, a missing file and errors below are told where they stand', async () => {
  const cycle = load({ 'a.yaml': `extends: b.yaml\n${least}`, 'b.yaml': 'extends: ./a.yaml' });
  expect(await refusal(cycle)).toBe(
    'b.yaml:1:10 extends "./a.yaml" leads back to itself [SPEC_EXTENDS_CYCLE]',
  );
  const missing = load({ 'c.yaml': 'extends: none.yaml\nexperiment: c\nsede: 3\n' });
  expect(await refusal(missing)).toBe(
    `c.yaml:1:10 no such file: "none.yaml" [SPEC_FILE_MISSING]
c.yaml:3:1 unknown key "sede" in experiment; did you mean "seed"? [SPEC_UNKNOWN_KEY]`,
  );
  const below = load({ 'd.yaml': 'extends: e.yaml\nexperiment: d', 'e.yaml': `${least}seed: x\n` });
  expect(await refusal(below)).toBe(
    'e.yaml:6:7 seed must be a whole number from 0 to 4294967295, not "x" [SPEC_WRONG_TYPE]',
  );
  const unnamed = load({ 'f.yaml': 'extends: least.yaml', 'least.yaml': least });
  expect(await refusal(unnamed)).toBe(
    'f.yaml:1:1 missing key "experiment" in experiment [SPEC_MISSING_KEY]',
  );
});

test('files that cannot be read', async () => {
  expect(await refusal(load({ 'least.yaml': least }, 'no/such.yaml'))).toBe(
    'no/such.yaml:1:1 no such file [SPEC_FILE_MISSING]',
  );
  expect(await refusal(load({ 'big.yaml': `# ${'x'.repeat(1 << 20)}\n${least}` }))).toBe(
    'big.yaml:1:1 an experiment file is at most 1 MiB; keep long lists in a CSV file beside it [SPEC_FILE_TOO_LARGE]',
  );
  expect(await refusal(load({ 'dir/least.yaml': least }, 'dir'))).toMatch(
    /^dir:1:1 cannot read the file: .* \[SPEC_FILE_UNREADABLE\]$/,
  );
  const outside = loadExperiment('../gone.yaml', {
    files: filesService(folder),
    cwd: join(folder, 'dir'),
  });
  expect(await refusal(outside)).toBe(
    `${join(folder, 'gone.yaml')}:1:1 no such file [SPEC_FILE_MISSING]`,
  );
});

test('an analysis names its family, whole or by tables; a published variant has none', async () => {
  const text = `${least}analyses:
  - { use: correlation, compat: x, family: sizes }
  - { use: group-test, family: { name: sizes, tables: [anova] } }
  - { use: stages, family: { name: sizes } }
  - dominance
`;
  const { analyses } = await load({ 'family.yaml': text });
  expect(analyses.map(({ id, family }) => [id, family])).toEqual([
    ['correlation', { name: 'sizes', tables: null }],
    ['correlation-x', null],
    ['group-test', { name: 'sizes', tables: ['anova'] }],
    ['stages', { name: 'sizes', tables: null }],
    ['dominance', null],
  ]);
});

test('a metric or an analysis with a published variant is computed both ways', async () => {
  const text = `${least}metrics:
  - { use: procrustes, with: { dimensions: 3 }, compat: "arXiv:2510.01030" }
analyses:
  - { use: correlation, id: c, compat: x, outcome: { metric: procrustes-arXiv-2510.01030 } }
`;
  const { metrics, analyses } = await load({ 'compat.yaml': text });
  expect(metrics.map(({ id, compat, with: options }) => [id, compat, options])).toEqual([
    ['procrustes', undefined, { dimensions: 3 }],
    ['procrustes-arXiv-2510.01030', 'arXiv:2510.01030', { dimensions: 3 }],
  ]);
  expect(analyses.map(({ id, compat }) => [id, compat])).toEqual([
    ['c', undefined],
    ['c-x', 'x'],
  ]);
});
