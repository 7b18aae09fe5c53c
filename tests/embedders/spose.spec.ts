import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KernelSession } from '@kindred/core';
import { fit } from './fit.ts';
import { openJs } from './open-js.ts';
import { softAnswers, sparse } from './sparse-geometry.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openJs(0);
});
afterAll(() => kernels.dispose());

const truth = sparse(30, 4, 2);

describe.each(['anchored', 'odd-one-out'] as const)('%s', (structure) => {
  test('predicts nearly as well as the vectors that answered', async () => {
    const { table, crossEntropy } = softAnswers(truth, structure, 12_000, 4);
    const embedding = await fit('spose', { dimensions: 12, lambda: 0.01 }, table, kernels);
    expect(embedding.fit.test!.crossEntropy).toBeLessThan(crossEntropy + 0.03);
    expect(Math.min(...embedding.values)).toBeGreaterThanOrEqual(0);
    const weights = embedding.perDimension.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(embedding.similarity).toBe('dot');
  });
});

test('the same seed gives the same bits, in a worker or here', async () => {
  const worker = await openJs(1);
  const { table } = softAnswers(truth, 'odd-one-out', 1000, 5);
  const options = { dimensions: 8, epochs: 5 };
  const here = await fit('spose', options, table, kernels);
  const there = await fit('spose', options, table, worker);
  await worker.dispose();
  expect(there.values).toEqual(here.values);
  expect(there.fit.curve).toEqual(here.fit.curve);
});

test('validation chooses lambda; a large one leaves fewer dimensions, a huge one none', async () => {
  const { table } = softAnswers(truth, 'odd-one-out', 6000, 6);
  const options = { dimensions: 12, epochs: 10 };
  const one = await fit('spose', { ...options, lambda: 0.01 }, table, kernels);
  const chosen = await fit('spose', { ...options, lambda: [5, 0.01] }, table, kernels);
  expect(chosen.values).toEqual(one.values);
  expect(chosen.fit.law).toContain('lambda 0.01');
  const more = { ...options, holdout: 0 };
  const sparser = await fit('spose', { ...more, lambda: 0.04 }, table, kernels);
  const denser = await fit('spose', { ...more, lambda: 0 }, table, kernels);
  expect(sparser.dimensions).toBeLessThan(denser.dimensions);
  const collapsed = fit('spose', { ...more, lambda: 50 }, table, kernels);
  await expect(collapsed).rejects.toMatchObject({ code: 'EMBEDDER_COLLAPSED' });
  await expect(collapsed).rejects.toThrow(
    '"lambda" 50 is too large for 6000 judgments on 30 items',
  );
  const unchosen = fit('spose', { ...more, lambda: [1, 2] }, table, kernels);
  await expect(unchosen).rejects.toMatchObject({ code: 'EMBEDDER_NO_VALIDATION' });
  const wild = fit('spose', { ...options, rate: 1e200 }, table, kernels);
  await expect(wild).rejects.toThrow('lower "rate"');
});
