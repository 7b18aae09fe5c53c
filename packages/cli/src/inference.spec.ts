import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import type { Score } from '@kindred/core';
import { afterAll, expect, test } from 'vitest';
import { runKindred } from './run-kindred.ts';

const folder = await mkdtemp(join(tmpdir(), 'kindred-inference-'));
afterAll(() => rm(folder, { recursive: true }));

const words = 'ant bee cat dog elk fox gnu hen ibis jay'.split(' ');
// Two lines of points of unequal lengths, no two pairs equally far: cosine and Euclid disagree.
const rows = words.map((word, k) => `${word},${1 + k * k},${(k % 2 ? 3 : -2) + k / 77}`);

async function scores(name: string, lines: string, threads = 1): Promise<readonly Score[]> {
  await writeFile(join(folder, 'points.csv'), `word,x,y\n${rows.join('\n')}\n`);
  const file = join(folder, `${name}.yaml`);
  await writeFile(
    file,
    `experiment: ${name}
seed: 3
stimuli: { use: list, with: { items: [${words.join(', ')}] } }
task: anchored-triplet
trials: { use: random, with: { count: 300 } }
references:
  - { id: truth, use: embedding-file, with: { path: points.csv, similarity: euclidean } }
${lines}
`,
  );
  const [out, err] = [new PassThrough(), new PassThrough()];
  out.resume();
  err.resume();
  const { signal } = new AbortController();
  const session = {
    out,
    err,
    input: Readable.from([]),
    signal,
    debug: false,
    plugins: new Set<string>(),
  };
  const run = join(folder, `${name}-${threads}`);
  const args = ['run', file, '--folder', run, '--threads', String(threads)];
  expect(await runKindred(args, session)).toBe(0);
  return JSON.parse(await readFile(join(run, 'scores.json'), 'utf8')) as Score[];
}

const model =
  'models: [{ id: points, use: features, with: { matrix: points.csv, kernel: euclidean } }]';
const fitted = `${model}
embedder: { use: ckl, with: { dimensions: 2 } }
metrics: [rsa, procrustes, triplet-accuracy]`;

test('every figure of a fitted score is there, and lies where theory puts it', async () => {
  const inference = 'inference: { permutations: 99, bootstraps: 6, responders: 5 }';
  const all = await scores('full', `${fitted}\n${inference}`);
  expect(all.map(({ metric }) => metric)).toEqual(['rsa', 'procrustes', 'triplet-accuracy']);
  for (const { metric, score, nulls, intervals, ceilings, corrected, splitHalf } of all) {
    expect(nulls.items.value!.p).toBe(0.01);
    expect(nulls.responder.value!.mean).toBeLessThan(score.value!);
    expect(intervals.fixed.value!.low).toBeLessThanOrEqual(score.value!);
    expect(ceilings.procedure.value!.upper).toBeGreaterThan(nulls.items.value!.high);
    // The model is the reference answering without error: it is about as good as the ceiling.
    expect(corrected.value!).toBeGreaterThan(0.8);
    expect(corrected.value!).toBeLessThan(1.2);
    const choices = metric === 'triplet-accuracy';
    expect(intervals.generalisation.value === null).toBe(choices);
    expect(splitHalf.value === null).toBe(choices);
  }
  expect(all[2].score.value).toBe(1);
  expect(all[2].nulls.responder.value!.mean).toBeCloseTo(0.5, 1);
});

test('what is turned off is null with the switch as its reason', async () => {
  const inference = 'inference: { permutations: 0, bootstraps: 0, responders: 0, ceiling: false }';
  for (const { nulls, intervals, ceilings, corrected } of await scores(
    'off',
    `${fitted}\n${inference}`,
  )) {
    expect(nulls.items.reason).toContain('Permutations');
    expect(nulls.responder.reason).toMatch(/asked for|set to 0/);
    expect(intervals.fixed.reason).toContain('No bootstrap');
    expect(ceilings.procedure.reason).toContain('Turned off');
    expect(corrected.value).toBeNull();
  }
});

test('features as an embedding keep their own similarity; nothing needs judgments', async () => {
  const [rsa, cka] = await scores(
    'features',
    `${model.replace('kernel: euclidean', 'kernel: euclidean, as: embedding')}
metrics: [rsa, cka]
inference: { permutations: 99 }`,
  );
  expect(rsa.score.value).toBeCloseTo(1, 12);
  expect(rsa.basis).toBe('embedding');
  expect(rsa.intervals.fixed.reason).toContain('nothing to refit');
  // Raw features: the debiased estimator, which is 1 for a side against itself too.
  expect(cka.score.value).toBeCloseTo(1, 12);
  expect(cka.variant).toContain('debiased');
});

test('the same seed gives the same scores with one thread and with two', async () => {
  const inference = 'inference: { permutations: 49, bootstraps: 4, responders: 3 }';
  const [one, two] = [
    await scores('threads', `${fitted}\n${inference}`, 1),
    await scores('threads', `${fitted}\n${inference}`, 2),
  ];
  expect(two).toEqual(one);
});
