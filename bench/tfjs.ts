// Laws on backends of TensorFlow.js beside wasm, as markdown; 1,854 items, d 90, random trials.
// npm run bench:tfjs -- [backend …]
import type { KernelBackend, KernelSession } from '@kindred/core';
import { choiceMatrix, randomService, rdm, sposeEpoch, sposeLoss, viceEpoch } from '@kindred/core';
import { kernelsPlugin, wasm } from '@kindred/kernels';
import tfjs from '@kindred/kernels-tfjs';
import { markdownTable } from './kernels/markdown-table.ts';

const named = process.argv.slice(2);
const names = named.length > 0 ? named : ['wasm', 'tfjs-wasm'];
const { signal } = new AbortController();
const [items, dimensions, trials] = [1854, 90, 100_000];
const random = randomService(1);
const vectors = Float64Array.from({ length: items * dimensions }, () => 0.3 * random.float());
const stimuli = Int32Array.from({ length: 3 * trials }, () => random.integer(items));
const choices = Uint8Array.from({ length: trials }, () => random.integer(3));
const weights = new Float32Array(0);
const nuisance = new Float64Array(12);
const law = { items, dimensions, options: 3, fitPosition: 0, fitLapse: 0 };
const schedule = { rate: 0.02, step: 0, totalSteps: 10_000, seed: 1, published: 0 };
const prior = { spike: 0.15, slab: 0.5, mixing: 0.5 };
const data = { stimuli, choices, weights, nuisance };
const zeros = (length: number) => new Float64Array(length);
const out = zeros((items * (items - 1)) / 2);

const spose = (batch: number) => async (session: KernelSession) => {
  const moments = { first: zeros(vectors.length), second: zeros(vectors.length) };
  const arrays = { vectors: vectors.slice(), ...moments, ...data };
  await session.run(sposeEpoch, arrays, { ...law, ...schedule, batch, lambda: 0.016 });
};
const vice = async (session: KernelSession) => {
  const parameters = zeros(2 * vectors.length).fill(-3);
  parameters.set(vectors);
  const moments = { first: zeros(parameters.length), second: zeros(parameters.length) };
  const arrays = { parameters, ...moments, ...data };
  await session.run(viceEpoch, arrays, { ...law, ...schedule, ...prior, batch: 2048 });
};
const rows: [string, (session: KernelSession) => Promise<unknown>, rate: boolean][] = [
  ['SPoSE epoch, batch 100', spose(100), true],
  ['SPoSE epoch, batch 2,048', spose(2048), true],
  ['SPoSE epoch, batch 8,192', spose(8192), true],
  ['VICE epoch, batch 2,048', vice, true],
  ['SPoSE loss', (session) => session.run(sposeLoss, { vectors, ...data }, law), true],
  [
    'RDM, Euclidean',
    (session) => session.run(rdm, { vectors, out }, { ...law, distance: 0 }),
    false,
  ],
  [
    'RDM, correlation',
    (session) => session.run(rdm, { vectors, out }, { ...law, distance: 3 }),
    false,
  ],
  ['P(i,j)', (session) => session.run(choiceMatrix, { vectors, out }, law), false],
];

const columns: string[][] = [];
for (const name of names) {
  const component = [wasm, ...tfjs.components].find((one) => one.name === name);
  if (component?.kind !== 'kernel') throw new Error(`No backend is named "${name}"`);
  const backend = (await component.create({} as never)) as KernelBackend;
  const session = await backend.open({ threads: 1, signal, kernels: kernelsPlugin.kernels });
  const cells = [`${name} ${session.version}`];
  for (const [, run, rate] of rows) {
    let best = Infinity;
    for (let pass = 0; pass < 3; pass++) {
      const start = performance.now();
      await run(session);
      best = Math.min(best, (performance.now() - start) / 1000);
    }
    cells.push(rate ? `${(trials / best / 1e6).toPrecision(2)} M/s` : `${best.toPrecision(2)} s`);
  }
  await session.dispose();
  columns.push(cells);
}
const table = rows.map(([what], at) => [what, ...columns.map((cells) => cells[at + 1])]);
console.log(markdownTable('TensorFlow.js', ['law', ...columns.map(([head]) => head)], table));
