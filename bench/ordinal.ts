// Crowd kernel fits of simulated models, 128 items, 28,000 anchored triplets, 30 dimensions: seconds
// of all fits in two sessions of one thread side by side, as a run has them, and how far each lies
// above the least loss that other starts or scipy's L-BFGS-B find on the same choices.
// npm run bench:ordinal -- [MODELS] [SCIPY_STARTS]
import { availableParallelism } from 'node:os';
import {
  clockService,
  type Embedder,
  filesService,
  fitTable,
  type JudgmentTable,
  openKernels,
  randomService,
} from '@kindred/core';
import { ckl } from '@kindred/embedders';
import { js, kernelsPlugin, wasm } from '@kindred/kernels';
import { benchGeometries } from './ordinal/bench-geometries.ts';
import { scipyFits } from './ordinal/scipy-fits.ts';
import { simulateModel } from './ordinal/simulate-model.ts';

const models = Number(process.argv[2] ?? 77);
const scipyStarts = Number(process.argv[3] ?? 1);
const trials = 28_000;
const mu = 0.05;
const { signal } = new AbortController();
const log = { debug() {}, info() {}, warn() {} };

const checked = await ckl.options['~standard'].validate({ dimensions: 30, mu, holdout: 0 });
if (checked.issues) throw new Error(checked.issues[0].message);
const embedder: Embedder = await ckl.create(
  checked.value as never,
  clockService as never,
  filesService('.') as never,
);

const open = async (backend: typeof wasm, threads: number) =>
  openKernels({
    backends: [{ name: backend.name, backend: await backend.create({} as never) }],
    needs: embedder.kernels,
    threads,
    signal,
    kernels: kernelsPlugin.kernels,
  });

/** Fits all tables, one at a time in each session; gives objectives, steps and wall time. */
async function fitAll(
  tables: readonly JudgmentTable[],
  seed: number,
  backend: typeof wasm,
  sessions: number,
  threads: number,
) {
  const opened = await Promise.all(Array.from({ length: sessions }, () => open(backend, threads)));
  const objectives: number[] = [];
  let steps = 0;
  let next = 0;
  const began = performance.now();
  await Promise.all(
    opened.map(async (kernels) => {
      while (next < tables.length) {
        const at = next++;
        const random = randomService(seed);
        const { fit } = await fitTable(embedder, tables[at], { kernels, random, signal, log });
        objectives[at] = fit!.objective!;
        steps += fit!.steps;
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(opened.map((kernels) => kernels.dispose()));
  return { objectives, seconds, steps };
}

const rate = (steps: number, seconds: number) => ((steps * trials) / seconds / 1e6).toFixed(1);
const worst = (found: readonly number[], best: readonly number[]) =>
  `${(100 * Math.max(...found.map((loss, at) => loss / best[at] - 1))).toFixed(4)} %`;
const line = (...cells: (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);

console.log(
  `${availableParallelism()} threads; CKL, mu ${mu}, ${trials} triplets, no validation\n`,
);
line('geometry', 'what', 'fits', 'seconds', 'M triplets/s', 'furthest above the least loss');
line('---', '---', '---:', '---:', '---:', '---:');
for (const [name, geometry] of Object.entries(benchGeometries())) {
  const tables = Array.from({ length: models }, (_, m) => simulateModel(geometry, m, trials));
  // The first fits compile; they are not what a run of 77 pays for.
  await fitAll(tables.slice(0, 2), 1, wasm, 2, 1);
  const pool = await fitAll(tables, 1, wasm, 2, 1);
  const scipy = scipyFits(tables, 30, mu, scipyStarts);
  const others = [2, 3, 4].map((seed) => fitAll(tables, seed, wasm, 2, 1));
  const found = [pool, ...(await Promise.all(others))].map(({ objectives }) => objectives);
  const best = tables.map((_, at) =>
    Math.min(scipy?.[at].loss ?? Infinity, ...found.map((objectives) => objectives[at])),
  );
  const row = (what: string, { objectives, seconds, steps }: typeof pool) =>
    line(
      name,
      what,
      objectives.length,
      seconds.toFixed(2),
      rate(steps, seconds),
      worst(objectives, best),
    );
  row('wasm, 2 sessions of 1 thread', pool);
  row('wasm, 1 session of 1 thread', await fitAll(tables.slice(0, 8), 1, wasm, 1, 1));
  row('wasm, 1 session of 2 threads', await fitAll(tables.slice(0, 8), 1, wasm, 1, 2));
  row('js, 1 session', await fitAll(tables.slice(0, 2), 1, js, 1, 0));
  if (!scipy) {
    console.log('\nscipy: not measured, this python3 does not have it\n');
    continue;
  }
  const seconds = scipy.reduce((sum, one) => sum + one.seconds, 0);
  const losses = scipy.map(({ loss }) => loss);
  line(name, 'scipy L-BFGS-B', models, seconds.toFixed(2), '', worst(losses, best));
}
