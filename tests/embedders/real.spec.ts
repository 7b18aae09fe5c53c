import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KernelSession, sposeLoss } from '@kindred/core';
import { dataFolder } from '../data-folder.ts';
import { fit } from './fit.ts';
import { openJs } from './open-js.ts';
import { hasReptileTool, reptileTool } from './reptile-tool.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openJs(0);
});
afterAll(() => kernels.dispose());

describe.skipIf(!hasReptileTool)(
  '19 people on reptiles and tools (skipped without KINDRED_DATA_DIR)',
  () => {
    test('spose predicts unseen choices with lambda chosen by validation', async () => {
      const { table } = reptileTool();
      const options = { dimensions: 20, lambda: [0.004, 0.016, 0.05] };
      const embedding = await fit('spose', options, table, kernels);
      expect(embedding.fit.test!.accuracy).toBeGreaterThan(0.65);
      expect(embedding.fit.test!.crossEntropy).toBeLessThan(0.6);
    });
  },
);

// numpy 2.4: X = loadtxt(66-d file); T = loadtxt(triplets); s = stack of the dot products of
// columns (1,2), (0,2), (0,1); mean of logsumexp(s) − s[:, 2], and mean of argmax == 2.
const spose66 = `${dataFolder}/things/spose_embedding_66d_sorted.txt`;
test.skipIf(!existsSync(spose66))(
  'the SPoSE law on 5,000 human triplets equals numpy (skipped without KINDRED_DATA_DIR)',
  async () => {
    const numbers = (file: string) =>
      readFileSync(`${dataFolder}/things/${file}`, 'utf8').trim().split(/\s+/).map(Number);
    const stimuli = Int32Array.from(numbers('triplets/human_sample_5000.txt'));
    const figures = await kernels.run(
      sposeLoss,
      {
        vectors: Float64Array.from(numbers('spose_embedding_66d_sorted.txt')),
        nuisance: new Float64Array(12),
        stimuli,
        choices: new Uint8Array(stimuli.length / 3).fill(2),
        weights: new Float32Array(0),
      },
      { dimensions: 66, options: 3, fitPosition: 0, fitLapse: 0 },
    );
    expect(figures.loss).toBeCloseTo(0.8172124618767751, 10);
    expect(figures.accuracy).toBeCloseTo(0.6378, 12);
  },
);
