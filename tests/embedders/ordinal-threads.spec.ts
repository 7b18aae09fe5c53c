import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { KernelSession } from '@kindred/core';
import { fit } from './fit.ts';
import { answers, clusters } from './geometry.ts';
import { openJs } from './open-js.ts';
import { openWasm } from './open-wasm.ts';

const truth = clusters(40, 4, 2);
const options = { dimensions: 6, starts: 2, maxSteps: 12 };

function hash({
  values,
  fit: { curve, nuisance, test: figures },
}: Awaited<ReturnType<typeof fit>>) {
  const bits = createHash('sha256').update(Buffer.from(values.buffer));
  return bits.update(JSON.stringify([curve, nuisance, figures])).digest('hex');
}

test.each([
  ['ckl', 'anchored', { position: 'fit', lapse: 'fit' }],
  ['ste', 'odd-one-out', {}],
  ['t-ste', 'anchored', {}],
  ['soe', 'odd-one-out', { position: 'fit' }],
  ['gnmds', 'anchored', {}],
] as const)(
  '%s, %s: the same bits for any number of threads, js close',
  async (law, structure, more) => {
    // More judgments than one block of them, and fewer than a whole number of blocks.
    const table = answers(truth, structure, 9000, 5, { lapse: 0.2 });
    const run = async (open: Promise<KernelSession>) => {
      const kernels = await open;
      const embedding = await fit(law, { ...options, ...more }, table, kernels);
      await kernels.dispose();
      return embedding;
    };
    const wasm = await run(openWasm(0));
    for (const threads of [1, 2, 8]) expect(hash(await run(openWasm(threads)))).toBe(hash(wasm));
    const js = await run(openJs(0));
    expect(js.fit.objective).toBeCloseTo(wasm.fit.objective!, 8);
    for (let at = 0; at < js.values.length; at++)
      expect(js.values[at]).toBeCloseTo(wasm.values[at], 4);
  },
);

test('vectors too long to be summed by one thread alone: the same bits too', async () => {
  const large = clusters(600, 4, 2);
  const table = answers(large, 'odd-one-out', 4000, 5);
  const hashes = [];
  for (const threads of [1, 2, 3]) {
    const kernels = await openWasm(threads);
    hashes.push(hash(await fit('ckl', { dimensions: 30, maxSteps: 16 }, table, kernels)));
    await kernels.dispose();
  }
  expect(new Set(hashes).size).toBe(1);
});
