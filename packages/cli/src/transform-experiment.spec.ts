import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parseNpy, randomService, type Score } from '@kindred/core';
import { expect, test } from 'vitest';
import { runKindred } from './run-kindred.ts';

const items = 30;
const random = randomService(5);
const truth = Array.from({ length: items }, () => [random.normal(), random.normal()]);
// Twelve features: the two that people go by, small and mixed, and ten larger ones they do not.
const features = truth.map(([x, y]) => [
  0.3 * (x + y),
  0.3 * (x - y),
  ...Array.from({ length: 10 }, () => random.normal()),
]);
const triplets = Array.from({ length: 4000 }, () => {
  const [a, b, c] = random.shuffle(Array.from({ length: items }, (_, item) => item));
  const near = (i: number, j: number) =>
    3 * (truth[i][0] * truth[j][0] + truth[i][1] * truth[j][1]) -
    Math.log(-Math.log(random.float()));
  return [
    { near: near(a, b), row: [a, b, c] },
    { near: near(a, c), row: [a, c, b] },
    { near: near(b, c), row: [b, c, a] },
  ].toSorted((p, q) => q.near - p.near)[0].row;
});
const words = truth.map((_, item) => `word${item}`);
const experiment = `
experiment: transforms
seed: 3
stimuli: { use: list, with: { items: [${words.join(', ')}] } }
task: odd-one-out
trials: { use: random, with: { count: 60 } }
models:
  - { id: network, use: features, with: { matrix: features.csv, as: embedding } }
  - { id: guesser, use: simulated, with: { dimensions: 2 } }
references:
  - { id: people, use: judgments-file, with: { path: triplets.txt, structure: odd-one-out, origin: lab } }
  - { id: places, use: embedding-file, with: { path: truth.csv, similarity: dot, origin: lab } }
embedders:
  - { id: probed, use: probing, with: { judgments: people, lambda: [0.1, 0.01] } }
  - { id: local, use: glocal, with: { judgments: people, lambda: 0.1 } }
metrics: [odd-one-out-accuracy, rsa]
inference: { permutations: 50, bootstraps: 2, responders: 1, ceiling: false }
`;

test(
  'features turned by people’s judgments are scored on objects the transform never saw',
  { timeout: 300_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kindred-transform-'));
    const put = (name: string, content: string) => writeFile(join(folder, name), content);
    const rows = (matrix: readonly (readonly number[])[]) =>
      matrix.map((row, item) => [words[item], ...row].join(',')).join('\n');
    try {
      await put('features.csv', rows(features));
      await put('truth.csv', rows(truth));
      await put('triplets.txt', triplets.map((row) => row.join(' ')).join('\n'));
      await put('x.yaml', experiment);
      const [out, err] = [new PassThrough(), new PassThrough()];
      const warned = text(err);
      const { signal } = new AbortController();
      const input = Readable.from([]);
      const session = { out, err, input, signal, debug: false, plugins: new Set<string>() };
      const run = join(folder, 'run');
      const args = ['run', join(folder, 'x.yaml'), '--folder', run, '--json'];
      const ended = runKindred(args, session).finally(() => (out.end(), err.end()));
      const said = await text(out);
      expect(said).toContain('"scores"');
      expect(await ended).toBe(0);
      const { scores } = JSON.parse(said) as { scores: readonly Score[] };
      const of = (embedder: string | null, metric: string, reference: string) =>
        scores.find(
          (one) =>
            one.model === 'network' &&
            one.embedder === embedder &&
            one.metric === metric &&
            one.reference === reference,
        )!;
      const choices = 'odd-one-out-accuracy';
      const raw = of(null, choices, 'people');
      const probed = of('probed', choices, 'people');
      expect(raw.variant).not.toContain('unseen');
      expect(probed.variant).toMatch(
        /objects unseen by the transform, \d+ of 4000 triplets within one of 3 folds$/,
      );
      expect(probed.score.value!).toBeGreaterThan(raw.score.value! + 0.1);
      expect(of('local', choices, 'people').score.value!).toBeGreaterThan(raw.score.value!);
      expect(probed.nulls.items.value!.mean).toBeCloseTo(1 / 3, 1);
      expect(probed.intervals.fixed.value!.low).toBeLessThan(probed.score.value!);
      const rsa = of('probed', 'rsa', 'places');
      expect(rsa.variant).toContain('learnt from judgments this reference was made of too (lab)');
      expect(rsa.score.value!).toBeGreaterThan(of(null, 'rsa', 'places').score.value!);
      expect(rsa.intervals.fixed).toEqual({
        value: null,
        reason: 'The transform was taken as it is: it is not learnt again.',
      });
      expect(rsa.intervals.generalisation.value).not.toBeNull();
      expect(scores.some(({ model, embedder }) => model === 'guesser' && embedder)).toBe(false);
      expect(await warned).toContain('models that answer judgments are not given to it: guesser');

      const kept = (name: string) => readFileSync(join(run, 'embeddings', name));
      const about = JSON.parse(kept('network.probed.transform.json').toString()) as object;
      expect(about).toMatchObject({
        kindred: 'transform',
        version: 1,
        inputs: 12,
        outputs: 12,
        similarity: 'dot',
        model: 'network',
        embedder: 'probed',
        trainedOn: { reference: 'people', items: words },
      });
      const map = parseNpy(kept('network.probed.transform.npy'), 'transform');
      expect(map.shape).toEqual([12, 12]);
      const { mean, sd } = about as { mean: number; sd: number };
      const turned = parseNpy(kept('network.probed.npy'), 'embedding');
      const by = features[4].reduce(
        (sum, value, j) => sum + ((value - mean) / sd) * map.values[j * 12],
        0,
      );
      expect(turned.values[4 * 12]).toBeCloseTo(by, 6);
      expect(parseNpy(kept('network.probed.unseen.npy'), 'unseen').shape).toEqual([items, 12]);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
