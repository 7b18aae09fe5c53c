import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KernelSession } from '@kindred/core';
import { alienEggs, hasAlienEggs } from './alien-eggs.ts';
import { fit } from './fit.ts';
import { openWasm } from './open-wasm.ts';
import { procrustes } from './procrustes.ts';
import { hasReptileTool, reptileTool } from './reptile-tool.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openWasm(0);
});
afterAll(() => kernels.dispose());

describe.skipIf(!hasReptileTool)(
  '19 people on reptiles and tools (skipped without KINDRED_DATA_DIR)',
  () => {
    test.each([
      ['ckl', 0.75],
      ['ste', 0.65],
      ['t-ste', 0.65],
      ['soe', 0.65],
      ['gnmds', 0.55],
    ] as const)('%s finds the published 3-d embedding: R² %d', async (law, level) => {
      const { table, published } = reptileTool();
      const embedding = await fit(law, { dimensions: 3 }, table, kernels);
      expect(embedding.warnings).toEqual([]);
      expect(embedding.fit.test!.accuracy).toBeGreaterThan(0.65);
      expect(embedding.fit.test!.crossEntropy).toBeLessThan(0.6);
      expect(await procrustes(embedding, published, kernels)).toBeGreaterThan(level);
    });
  },
);

describe.skipIf(!hasAlienEggs)('people on alien eggs (skipped without KINDRED_DATA_DIR)', () => {
  test.each(['ckl', 'ste', 't-ste', 'soe', 'gnmds'])(
    '%s predicts the choices set aside',
    async (law) => {
      const { fit: record, warnings } = await fit(law, { dimensions: 2 }, alienEggs(), kernels);
      expect(warnings).toEqual([]);
      // The study's own 2,557, with the repeats of their triplets.
      expect(record.test!.judgments).toBeGreaterThan(2500);
      expect(record.test!.accuracy).toBeGreaterThan(0.83);
      expect(record.test!.crossEntropy).toBeLessThan(0.38);
    },
  );
});
