import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { checkFile } from './check-file.ts';

afterEach(() => vi.unstubAllEnvs());

const small = `experiment: small
stimuli: { use: list, with: { items: [ant, bee, cat, dog] } }
task: anchored-triplet
trials: { use: random, with: { count: 12 } }
models:
  - { id: one, use: simulated, with: { dimensions: 2 } }
  - { id: two, use: simulated, with: { dimensions: 3 } }
embedder: { use: ckl, with: { dimensions: 2 } }
references: [{ id: first, use: model, with: { model: one } }]
metrics: [procrustes]
`;

async function check(yaml: string) {
  const file = join(await mkdtemp(join(tmpdir(), 'kindred-check-')), 'small.yaml');
  await writeFile(file, yaml);
  const stream = new PassThrough();
  const { signal } = new AbortController();
  const session = {
    out: stream,
    err: stream,
    input: stream,
    signal,
    json: false,
    debug: false,
    plugins: new Set<string>(),
  };
  const checked = await checkFile(file, session, { trust: false, plugins: true });
  return checked.problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

test('what fits passes', async () => {
  expect(await check(small)).toEqual([]);
});

test.each([
  [
    'use: simulated, with: { dimensions: 2 } }',
    'use: replay, with: { path: a.csv }, answers: logprobs }',
    'MODEL_NO_LOGPROBS 6:52',
  ],
  [
    'dimensions: 2 } }\n  -',
    'dimensions: 2 }, delivery: batch }\n  -',
    'DELIVERY_UNSUPPORTED 6:57',
  ],
  ['model: one', 'model: nosuch', 'REFERENCE_MODEL_MISSING 9:47'],
  ['  - { id: two, use: simulated, with: { dimensions: 3 } }\n', '', 'REFERENCE_ONLY_MODEL 8:47'],
  ['use: model, with: { model: one }', 'use: categories', 'METRIC_NO_INPUT 10:11'],
  ['task: anchored-triplet', 'task: { use: anchored-triplet, compat: x }', 'COMPAT_UNKNOWN 3:32'],
])('with %j as %j it is told at its place', async (before, after, found) => {
  expect(small).toContain(before);
  expect(await check(small.replace(before, after))).toEqual([found]);
});

test('"count: auto" needs a dimension to count from', async () => {
  const auto = small.replace('count: 12', 'count: auto');
  expect(await check(auto)).toEqual([]);
  const spose = auto
    .replace('task: anchored-triplet', 'task: odd-one-out')
    .replace(/embedder: .*/, 'embedder: spose');
  expect(await check(spose)).toEqual(['TRIALS_AUTO_UNDEFINED 4:32']);
});

test('a variable that is not set here does not hide what cannot work', async () => {
  vi.stubEnv('NOT_SET_HERE', undefined);
  const model = small.replace('dimensions: 3', 'dimensions: "${env:NOT_SET_HERE}"');
  expect(await check(model)).toEqual([]);
  const wrong = model.replace('model: one', 'model: nosuch');
  expect(await check(wrong)).toEqual(['REFERENCE_MODEL_MISSING 9:47']);
});
