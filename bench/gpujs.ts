// Judgments a second in SPoSE's steps, of GPU.js' modes beside js and wasm; 1,854 items, d 90.
// npm run bench:gpujs -- [batch] [trials] [--software]
import { type KernelBackend, KindredError, randomService, sposeEpoch } from '@kindred/core';
import { js, wasm } from '@kindred/kernels';
import { gpujsCpu, gpujsGpu, gpujsWebgpu } from '@kindred/kernels-gpujs';

const numbers = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const [batch = 2048, trials = 20 * 2048] = numbers.map(Number);
const software = process.argv.includes('--software');
const { signal } = new AbortController();
const items = 1854;
const dimensions = 90;
const random = randomService(1);
const start = Float64Array.from({ length: items * dimensions }, () => 0.2 * random.float());
const stimuli = new Int32Array(3 * trials);
for (let t = 0; t < trials; t++) {
  const shown = new Set<number>();
  while (shown.size < 3) shown.add(random.integer(items));
  stimuli.set([...shown], 3 * t);
}
const data = {
  stimuli,
  choices: Uint8Array.from({ length: trials }, () => random.integer(3)),
  weights: new Float32Array(0),
};
const scalars = {
  items,
  dimensions,
  options: 3,
  lambda: 0.016,
  rate: 0.02,
  batch,
  step: 0,
  totalSteps: 10_000,
  seed: 1,
  published: 0,
  fitPosition: 0,
  fitLapse: 0,
};

async function measure(backend: KernelBackend): Promise<string> {
  const session = await backend.open({ threads: 1, signal, kernels: [] });
  const arrays = {
    vectors: start.slice(),
    first: new Float64Array(start.length),
    second: new Float64Array(start.length),
    nuisance: new Float64Array(12),
    ...data,
  };
  let best = Infinity;
  // The first pass compiles.
  for (let pass = 0; pass < 4; pass++) {
    const from = performance.now();
    const { taken } = await session.run(sposeEpoch, arrays, scalars);
    const seconds = (performance.now() - from) / 1000;
    if (pass > 0) best = Math.min(best, (1000 * seconds) / taken);
  }
  const { backend: name, version } = session;
  await session.dispose();
  const rate = batch / best;
  return `| ${name} | ${version} | ${best.toFixed(2)} | ${rate.toFixed(0)} |`;
}

console.log(`batch ${batch}, ${trials} trials\n`);
console.log('| backend | version | ms a step | thousand trials a second |\n|---|---|---|---|');
for (const [component, options] of [
  [js, {}],
  [wasm, {}],
  [gpujsCpu, {}],
  [gpujsGpu, {}],
  [gpujsWebgpu, { software }],
] as const) {
  try {
    console.log(await measure(await component.create(options as never)));
  } catch (error) {
    if (!KindredError.is(error)) throw error;
    console.log(`| ${component.name} | ${error.message} | | |`);
  }
}
