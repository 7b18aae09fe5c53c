import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JudgmentTable, KernelSession } from '@kindred/core';
import { alienEggs, hasAlienEggs } from './alien-eggs.ts';
import { fit } from './fit.ts';
import { hasHumanTriplets, humanTriplets } from './human-triplets.ts';
import { openWasm } from './open-wasm.ts';
import { hasReptileTool, reptileTool } from './reptile-tool.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openWasm(1);
});
afterAll(() => kernels.dispose());

const sets: [string, boolean, number, () => JudgmentTable][] = [
  ['19 people on reptiles and tools', hasReptileTool, 30, () => reptileTool().table],
  ['people on alien eggs', hasAlienEggs, 20, alienEggs],
  ['5,000 human triplets', hasHumanTriplets, 10, () => humanTriplets('sample')],
];

for (const [name, there, dimensions, tableOf] of sets) {
  test.skipIf(!there)(
    `${name}: a lower objective than after the 500 passes of the published schedule (skipped without KINDRED_DATA_DIR)`,
    async () => {
      const options = { dimensions, lambda: 0.01, holdout: 0 };
      const ours = await fit('spose', options, tableOf(), kernels);
      const reference = { ...options, optimiser: 'reference' };
      const published = await fit('spose', reference, tableOf(), kernels);
      expect(ours.fit.objective!).toBeLessThan(published.fit.objective!);
      expect(published.fit.curve.length).toBe(500);
    },
  );
}

describe.skipIf(!hasHumanTriplets)(
  '337,459 human triplets (skipped without KINDRED_DATA_DIR)',
  () => {
    test('at lambda 0.016: objective 0.870 at most, 60 % of unseen choices at least', async () => {
      const options = { lambda: 0.016, holdout: 0.1 };
      const { fit: record, dimensions } = await fit(
        'spose',
        options,
        humanTriplets('all'),
        kernels,
      );
      expect(record.objective!).toBeLessThan(0.87);
      const { validation, test: held } = record;
      expect((validation!.accuracy + held!.accuracy) / 2).toBeGreaterThan(0.6);
      expect((validation!.crossEntropy + held!.crossEntropy) / 2).toBeLessThan(0.885);
      expect(dimensions).toBeGreaterThan(15);
    });

    test('by default: sparser, and better on unseen choices', async () => {
      const { fit: record } = await fit('spose', { holdout: 0.1 }, humanTriplets('all'), kernels);
      const { validation, test: held } = record;
      expect((validation!.accuracy + held!.accuracy) / 2).toBeGreaterThan(0.604);
      expect((validation!.crossEntropy + held!.crossEntropy) / 2).toBeLessThan(0.871);
    });
  },
);
