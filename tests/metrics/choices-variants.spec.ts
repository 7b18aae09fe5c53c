import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KernelSession } from '@kindred/core';
import { checkMetric } from '@kindred/core/testing';
import { metricsPlugin } from '@kindred/metrics';
import { openJs } from './open-js.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openJs();
});
afterAll(() => kernels.dispose());

test.each([
  ['category-purity', { distance: 'cosine' }],
  ['category-purity', { distance: 'auto' }],
  ['category-purity', { classifier: 'knn' }],
  ['category-purity', { classifier: 'knn', distance: 'cosine', k: 1 }],
  ['choice-agreement', { statistic: 'agreement' }],
  ['dimension-match', { pairing: 'one-to-one' }],
  ['linear-predictivity', { statistic: 'r2' }],
  ['linear-predictivity', { folds: 3, penalties: [1] }],
  ['odd-one-out-accuracy', { ties: 'wrong' }],
  ['triplet-loss', { similarity: 'dot' }],
  ['triplet-loss', { similarity: 'cosine', temperature: 0.1 }],
  ['triplet-loss', { similarity: 'euclidean', temperature: 0.001 }],
] as const)('%s %o keeps its promises', (name, options) => {
  const component = metricsPlugin.components.find((one) => one.name === name);
  const check = checkMetric(component as never, { options, kernels });
  return expect(check).resolves.toBeUndefined();
});
