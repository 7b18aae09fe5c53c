import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KernelSession, randomService, splitJudgments, viceLoss } from '@kindred/core';
import { fit } from './fit.ts';
import { makeEmbedder } from './make-embedder.ts';
import { openWasm } from './open-wasm.ts';
import { procrustes } from './procrustes.ts';
import { parts, softAnswers, sparse } from './sparse-geometry.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openWasm(0);
});
afterAll(() => kernels.dispose());

const truth = parts(48, 4, 2);

describe.each(['anchored', 'odd-one-out'] as const)('%s', (structure) => {
  test('finds the dimensions that answered and predicts nearly as well as they do', async () => {
    const { table, crossEntropy } = softAnswers(truth, structure, 12_000, 4);
    const embedding = await fit('vice', { dimensions: 12 }, table, kernels);
    // Each of the four is there; some may be found in two parts.
    expect(embedding.dimensions).toBeGreaterThanOrEqual(4);
    expect(embedding.dimensions).toBeLessThan(8);
    expect(await procrustes(embedding, truth, kernels)).toBeGreaterThan(0.95);
    expect(embedding.fit.test!.crossEntropy).toBeLessThan(crossEntropy + 0.03);
    expect(embedding.fit.stopped).toBe('stable');
    expect(Math.min(...embedding.values)).toBeGreaterThanOrEqual(0);
    expect(embedding.posterior!.scale.length).toBe(embedding.values.length);
    expect(Math.min(...embedding.posterior!.scale)).toBeGreaterThan(0);
    const weights = embedding.perDimension.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });
});

test('the more is asked, the surer every weight is', async () => {
  const spread = async (count: number) => {
    const { table } = softAnswers(truth, 'odd-one-out', count, 4);
    const { posterior } = await fit('vice', { dimensions: 12 }, table, kernels);
    return posterior!.scale.reduce((sum, value) => sum + value) / posterior!.scale.length;
  };
  expect(await spread(24_000)).toBeLessThan(0.8 * (await spread(3000)));
});

test('what is given predicts as it says: means and deviations of the given dimensions', async () => {
  const { table } = softAnswers(truth, 'odd-one-out', 12_000, 4);
  const embedder = await makeEmbedder('vice', { dimensions: 12 });
  const random = randomService(1);
  const splits = splitJudgments(table, 0.2, random);
  const log = { debug() {}, info() {}, warn() {} };
  const { signal } = new AbortController();
  const given = await embedder.fit(splits, { kernels, random, signal, log });
  const { mean, scale } = given.posterior!;
  expect(given.values).toEqual(mean.map((value) => Math.max(0, value)));
  const { loss } = await kernels.run(
    viceLoss,
    {
      parameters: Float64Array.of(...mean, ...scale.map(Math.log)),
      nuisance: new Float64Array(12),
      stimuli: splits.test.stimuli,
      choices: Uint8Array.from(splits.test.values),
      weights: new Float32Array(0),
    },
    {
      items: given.items.length,
      dimensions: given.dimensions,
      options: 3,
      samples: 500,
      seed: 77,
      fitPosition: 0,
      fitLapse: 0,
    },
  );
  expect(loss).toBeCloseTo(given.fit!.test!.crossEntropy, 2);
});

test('few judgments find nothing, and it is said: no dimension is kept for want of steps', async () => {
  const random = randomService(3);
  const { table } = softAnswers(sparse(400, 4, 2), 'odd-one-out', 600, 7);
  table.values.forEach((_, row) => (table.values[row] = random.integer(3)));
  await expect(fit('vice', { dimensions: 20 }, table, kernels)).rejects.toMatchObject({
    code: 'EMBEDDER_COLLAPSED',
  });
});

test('the same seed gives the same bits, whatever the number of threads', async () => {
  const { table } = softAnswers(truth, 'odd-one-out', 3000, 5);
  const options = { dimensions: 10, epochs: 5, burnIn: 0, leastItems: 0 };
  const here = await fit('vice', options, table, kernels);
  const threads = await openWasm(2);
  const there = await fit('vice', options, table, threads);
  await threads.dispose();
  expect(there.values).toEqual(here.values);
  expect(there.posterior).toEqual(here.posterior);
  expect(there.fit.test).toEqual(here.fit.test);
});

test('gives the same geometry whatever the order of items; their noise alone goes by row', async () => {
  const { table } = softAnswers(truth, 'anchored', 12_000, 6);
  const place = Int32Array.from({ length: 48 }, (_, i) => (7 * i + 3) % 48);
  const items = table.items.map((_, row) => table.items[place.indexOf(row)]);
  const moved = { ...table, items, stimuli: table.stimuli.map((item) => place[item]) };
  const a = await fit('vice', { dimensions: 10 }, table, kernels);
  const b = await fit('vice', { dimensions: 10 }, moved, kernels);
  expect(await procrustes(b, a, kernels)).toBeGreaterThan(0.97);
});

test('chooses the prior that predicts validation best and reports all', async () => {
  const { table } = softAnswers(truth, 'anchored', 3000, 4);
  const embedding = await fit(
    'vice',
    { dimensions: 10, prior: 'auto', epochs: 30 },
    table,
    kernels,
  );
  const { candidates, validation } = embedding.fit;
  expect(candidates!.length).toBe(5);
  const best = candidates!.find(({ chosen }) => chosen)!;
  expect(best.validation).toBe(Math.min(...candidates!.map((one) => one.validation)));
  expect(validation!.crossEntropy).toBe(best.validation);
  expect(best.dimensions).toBe(embedding.dimensions);
  expect(embedding.fit.law).toContain(`spike ${best.setting['spike']}`);
  const blind = fit('vice', { prior: 'auto', holdout: 0 }, table, kernels);
  await expect(blind).rejects.toMatchObject({ code: 'EMBEDDER_NO_VALIDATION' });
});

test('says when the pruned dimensions would have predicted better', async () => {
  const { table } = softAnswers(truth, 'odd-one-out', 6000, 4);
  const options = { dimensions: 10, leastItems: 13, epochs: 20 };
  const { dimensions, warnings } = await fit('vice', options, table, kernels);
  const { warnings: none } = await fit('vice', { ...options, leastItems: 5 }, table, kernels);
  expect(dimensions).toBeLessThan(4);
  expect(warnings.join()).toContain('Lower "leastItems"');
  expect(none.join()).not.toContain('Lower "leastItems"');
});

test('answers that hold nothing, and steps that are too long, are named', async () => {
  const { table } = softAnswers(truth, 'odd-one-out', 1000, 5);
  const random = randomService(3);
  const guesses = { ...table, values: table.values.map(() => random.integer(3)) };
  const nothing = fit('vice', { dimensions: 8, epochs: 30 }, guesses, kernels);
  await expect(nothing).rejects.toMatchObject({ code: 'EMBEDDER_COLLAPSED' });
  await expect(nothing).rejects.toThrow('no dimension has more than 5 items');
  const wild = fit('vice', { dimensions: 8, rate: 50 }, table, kernels);
  await expect(wild).rejects.toThrow('lower "rate"');
  const heavy = { ...table, weights: table.weights.map(() => Infinity) };
  await expect(fit('vice', {}, heavy, kernels)).rejects.toMatchObject({
    code: 'EMBEDDER_NOT_FINITE',
  });
});

test('learns a position bias', async () => {
  const { table } = softAnswers(truth, 'odd-one-out', 12_000, 8);
  const random = randomService(4);
  const values = table.values.map((value) => (random.float() < 0.3 ? 0 : value));
  const biased = { ...table, values };
  const fitted = await fit('vice', { dimensions: 10, position: 'fit' }, biased, kernels);
  expect(fitted.fit.nuisance!['position:0']).toBeGreaterThan(0.4);
  expect(Math.abs(fitted.fit.nuisance!['position:1'])).toBeLessThan(0.2);
});
