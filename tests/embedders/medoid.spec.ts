import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Embedding, KernelSession } from '@kindred/core';
import { medoidOf } from '../../packages/embedders/src/repeat/medoid-of.ts';
import { openWasm } from './open-wasm.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openWasm(0);
});
afterAll(() => kernels.dispose());

const run = (values: readonly number[], objective: number) =>
  ({
    items: Array.from({ length: values.length / 2 }, (_, i) => `${i}`),
    dimensions: 2,
    values: Float64Array.from(values),
    fit: { objective },
  }) as unknown as Embedding;

// scipy 1.17: 1 - scipy.spatial.procrustes(X, Y)[2] of every two as 6 × 2 matrices
// A, B: 0.9588957367697244; A, C: 0.5865853658536586; B, C: 0.7478146278416256
// so the mean R² of A is .77274, of B .85336, of C .66720.
const a = [1, 0, -1, 0, 0, 2, 0, -2, 3, 1, -2, 1];
const b = [1.2, 0.1, -0.9, 0.3, 0.2, 1.7, 0.4, -2.2, 2.4, 1.3, -2.3, 0.2];
const c = [0.5, 1.1, -1.4, 0.9, 1.2, 0.8, 0.9, -2.1, 1.1, 1.9, -2.1, -1.2];

test.each([
  { order: [a, b, c], at: 1 },
  { order: [b, c, a], at: 0 },
  { order: [c, a, b], at: 2 },
])(
  'the medoid is the run nearest to the others, wherever it stands: $at',
  async ({ order, at }) => {
    // Its objective is the worst: what most runs agree on counts, not that.
    const runs = order.map((values, k) => run(values, k === at ? 0.9 : 0.5));
    const { medoid, agreement } = await medoidOf(runs, kernels);
    expect(medoid).toBe(at);
    expect(agreement).toBeCloseTo((0.9588957367697244 + 0.7478146278416256) / 2, 8);
  },
);

test('between runs as near as each other the lower objective decides', async () => {
  const { medoid } = await medoidOf([run(a, 0.7), run(a, 0.5), run(c, 0.1)], kernels);
  expect(medoid).toBe(1);
});
