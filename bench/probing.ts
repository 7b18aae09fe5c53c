// How long a transform of CLIP's features takes to learn from people's 337,459 odd-one-out choices, and
// what it gains on objects it never saw; beside numpy on the same objective in the same run.
// Needs KINDRED_DATA_DIR. npm run bench:probing -- [THREADS] [glocal]
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  clockService,
  type Embedder,
  filesService,
  fitTable,
  formatNpy,
  type Learning,
  openKernels,
  parseNpy,
  randomService,
} from '@kindred/core';
import { glocal, probing } from '@kindred/embedders';
import { kernelsPlugin, wasm } from '@kindred/kernels';
import { oddLast } from './kernels/human-triplets.ts';
import { runPeer } from './kernels/run-peer.ts';

const data = process.env['KINDRED_DATA_DIR']!;
const paths = {
  features: join(data, 'models/clip-vit-base-p32-embeddings.npy'),
  triplets: join(data, 'things/triplets/human_train.npy'),
};
const read = (path: string) => parseNpy(new Uint8Array(readFileSync(path)), path);
const matrix = read(paths.features);
const [items, dimensions] = matrix.shape;
const stimuli = Int32Array.from(read(paths.triplets).values);
const count = stimuli.length / 3;
const ids = Array.from({ length: items }, (_, item) => `${item}`);
const table = oddLast(stimuli, items);
const learning: Learning = {
  features: {
    items: ids,
    dimensions,
    values: Float64Array.from(matrix.values),
    similarity: 'cosine',
  },
  without: [],
  shared: randomService(1).fork('embed/shared'),
};
const threads = Number(process.argv[2] ?? 2);
const { signal } = new AbortController();
const log = { debug() {}, info() {}, warn() {} };

/** Share of the choices within one fold that vectors predict, by dot product or cosine. */
function accuracy(values: Float64Array, width: number, groups: Int32Array, cosine: boolean) {
  const length = ids.map((_, item) => (cosine ? Math.sqrt(dot(values, width, item, item)) : 1));
  let [hits, all] = [0, 0];
  for (let at = 0; at < stimuli.length; at += 3) {
    const [a, b, c] = stimuli.subarray(at, at + 3);
    if (groups[a] !== groups[b] || groups[a] !== groups[c]) continue;
    const near = (i: number, j: number) => dot(values, width, i, j) / (length[i] * length[j]);
    all++;
    if (near(a, b) > Math.max(near(a, c), near(b, c))) hits++;
  }
  return { accuracy: hits / all, judgments: all };
}

function dot(values: Float64Array, width: number, i: number, j: number): number {
  let sum = 0;
  for (let k = 0; k < width; k++) sum += values[i * width + k] * values[j * width + k];
  return sum;
}

async function time(name: string, component: typeof probing, options: object) {
  const checked = await component.options['~standard'].validate({
    judgments: 'people',
    ...options,
  });
  if (checked.issues) throw new Error(JSON.stringify(checked.issues));
  const create = component.create as (...given: unknown[]) => Embedder | Promise<Embedder>;
  const embedder = await create(checked.value, clockService, filesService('.'));
  const kernels = await openKernels({
    backends: [{ name: 'wasm', backend: await wasm.create({} as never) }],
    needs: embedder.kernels,
    threads,
    signal,
    kernels: kernelsPlugin.kernels,
  });
  const began = performance.now();
  const cpu = process.cpuUsage();
  const random = randomService(1);
  const made = await fitTable(embedder, table, { kernels, random, signal, log, learning });
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  await kernels.dispose();
  const { unseen, dimensions: width, fit } = made;
  console.log(
    `\n${name}: ${seconds.toFixed(1)} s, processor ${((user + system) / 1e6).toFixed(1)} s`,
  );
  console.log(`  ${fit!.law}; ${fit!.steps} steps, ${fit!.stopped}`);
  for (const { setting, validation } of fit!.candidates ?? [])
    console.log(`  lambda ${setting['lambda']}: validation ${validation.toFixed(4)}`);
  const own = accuracy(unseen!.values, width, unseen!.groups, false);
  const raw = accuracy(learning.features.values, dimensions, unseen!.groups, true);
  const test = fit!.test!;
  console.log(`  unseen choices, seen objects: ${test.accuracy.toFixed(4)} of ${test.judgments}`);
  console.log(`  unseen objects: ${own.accuracy.toFixed(4)} of ${own.judgments}`);
  console.log(`  the same zero-shot (cosine): ${raw.accuracy.toFixed(4)}`);
  return unseen!.groups;
}

console.log(`${items} × ${dimensions} features, ${count} judgments, 3 folds of objects`);
const groups = await time('probing', probing, {});
await time('probing, as many columns as features, one lambda', probing, {
  dimensions: 'all',
  lambda: 0.1,
});
if (process.argv[3] === 'glocal') await time('glocal', glocal, {});
const folds = join(tmpdir(), `kindred-probing-folds-${process.pid}.npy`);
await writeFile(folds, formatNpy([items], Float64Array.from(groups)));
const peer = runPeer('probing_numpy.py', 'scipy', [paths.features, paths.triplets, '0.1', folds]);
console.log(`\nnumpy, one fold at lambda 0.1, 512 columns: ${JSON.stringify(peer)}`);
