import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openKernels, procrustesNull, sposeEpoch } from '@kindred/core';
import { kernelsPlugin, wasm } from '@kindred/kernels';
import { tfjsGpu, tfjsWasm } from '@kindred/kernels-tfjs';
import { expect, test } from 'vitest';
import { kindred } from '../../packages/cli/src/fixtures/kindred.ts';

const plugin = fileURLToPath(new URL('../../plugins/kernels-tfjs', import.meta.url));
const built = existsSync(join(plugin, 'dist/worker.js'));

async function open(needs: Parameters<typeof openKernels>[0]['needs'], passed: string[] = []) {
  const listed = [
    ['tfjs-gpu', tfjsGpu],
    ['tfjs-wasm', tfjsWasm],
    ['wasm', wasm],
  ] as const;
  const backends = await Promise.all(
    listed.map(async ([name, component]) => ({
      name,
      backend: await component.create({} as never),
    })),
  );
  const session = await openKernels({
    backends,
    needs,
    threads: 1,
    signal: new AbortController().signal,
    kernels: kernelsPlugin.kernels,
    onPassed: (name, why) => passed.push(`${name}: ${why}`),
  });
  await session.dispose();
  return session.backend;
}

test.skipIf(!built)('without a GPU, and without a kernel, the next backend serves', async () => {
  const passed: string[] = [];
  expect(await open([sposeEpoch], passed)).toBe('tfjs-wasm');
  expect(passed).toEqual([
    expect.stringMatching(/^tfjs-gpu: @tensorflow\/tfjs-node-gpu is not installed: npm install/),
  ]);
  expect(await open([sposeEpoch, procrustesNull], passed)).toBe('wasm');
  expect(passed.at(-1)).toBe('tfjs-wasm: has no kindred/procrustes-null@1');
});

test.skipIf(!built)('an experiment names the plugin, and the report says what ran', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kindred-tfjs-'));
  const dependencies = { '@kindred/kernels-tfjs': '0.1.0' };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
  await mkdir(join(folder, 'node_modules/@kindred'), { recursive: true });
  await symlink(plugin, join(folder, 'node_modules/@kindred/kernels-tfjs'), 'junction');
  const words = Array.from({ length: 12 }, (_, k) => `word${k}`).join(', ');
  await writeFile(
    join(folder, 'tensors.yaml'),
    `
experiment: tensors
seed: 3
plugins: ["@kindred/kernels-tfjs"]
stimuli: { use: list, with: { items: [${words}] } }
task: anchored-triplet
trials: { use: random, with: { count: 150 } }
models:
  - { id: one, use: simulated, with: { dimensions: 2 } }
  - { id: two, use: simulated, with: { dimensions: 2 } }
embedder: { use: ckl, with: { dimensions: 2 } }
references: [{ id: first, use: model, with: { model: one } }]
metrics: [procrustes]
kernels: [tfjs-gpu, tfjs-wasm, wasm]
inference: { permutations: 20, bootstraps: 0, responders: 0, ceiling: false }
`,
  );
  const run = await kindred(['run', 'tensors.yaml', '--threads', '2'], { cwd: folder });
  expect(run.err).toContain(
    '"tfjs-gpu" were passed over for "ckl": @tensorflow/tfjs-node-gpu is not installed',
  );
  expect(run.code).toBe(0);
  const page = await readFile(join(folder, 'runs/tensors/report/index.html'), 'utf8');
  expect(/tfjs-wasm \S+ for \S+ and wasm \S+ for \w+/.exec(page)?.[0]).toMatch(
    /^tfjs-wasm 1\/4\.22\.0 for ckl and wasm \S+ for metrics$/,
  );
});
