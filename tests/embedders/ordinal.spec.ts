import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KernelSession } from '@kindred/core';
import { fit } from './fit.ts';
import { answers, clusters } from './geometry.ts';
import { openWasm } from './open-wasm.ts';
import { procrustes } from './procrustes.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openWasm(0);
});
afterAll(() => kernels.dispose());

const wide = clusters(24, 3, 3);
/** Close enough for choices among items of several clusters to differ in their chances. */
const truth = { ...wide, values: wide.values.map((value) => 0.4 * value) };

describe.each(['anchored', 'odd-one-out'] as const)('%s', (structure) => {
  test.each([
    ['ckl', 0.97],
    ['ste', 0.98],
    ['t-ste', 0.975],
    ['soe', 0.98],
    ['gnmds', 0.96],
  ] as const)(
    '%s recovers the geometry it answers by, the better, the more is asked: R² %d',
    async (law, level) => {
      const scores = [];
      for (const count of [500, 3000, 20_000]) {
        const table = answers(truth, structure, count, 5, { law });
        const embedding = await fit(law, { dimensions: 3 }, table, kernels);
        scores.push(await procrustes(embedding, truth, kernels));
        expect(embedding.warnings).toEqual([]);
      }
      expect(scores[1]).toBeGreaterThan(scores[0]);
      expect(scores[2]).toBeGreaterThan(scores[1]);
      expect(scores[2]).toBeGreaterThan(level);
    },
  );
});
