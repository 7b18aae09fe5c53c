import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JudgmentTable, KernelSession } from '@kindred/core';
import { fit } from './fit.ts';
import { answers, clusters } from './geometry.ts';
import { openWasm } from './open-wasm.ts';
import { procrustes } from './procrustes.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openWasm(0);
});
afterAll(() => kernels.dispose());

const truth = clusters(24, 3, 3);

describe.each(['anchored', 'odd-one-out'] as const)('%s', (structure) => {
  test('recovers a known geometry the better, the more is asked', async () => {
    const scores = [];
    for (const count of [500, 3000, 20_000]) {
      const table = answers(truth, structure, count, 5);
      scores.push(
        await procrustes(await fit('ckl', { dimensions: 3 }, table, kernels), truth, kernels),
      );
    }
    expect(scores[1]).toBeGreaterThan(scores[0]);
    expect(scores[2]).toBeGreaterThan(scores[1]);
    expect(scores[2]).toBeGreaterThan(0.97);
  });

  test('does not depend on the order of items', async () => {
    const table = answers(truth, structure, 4000, 6);
    const place = Int32Array.from({ length: 24 }, (_, i) => (7 * i + 3) % 24);
    const items = table.items.map((_, row) => table.items[place.indexOf(row)]);
    const moved = { ...table, items, stimuli: table.stimuli.map((item) => place[item]) };
    const a = await fit('ckl', { dimensions: 3 }, table, kernels);
    const b = await fit('ckl', { dimensions: 3 }, moved, kernels);
    const other = { ...truth, items: a.items, values: a.values };
    expect(await procrustes(b, other, kernels)).toBeGreaterThan(0.9999);
  });
});

test('the same seed gives the same bits, in a worker or here; another seed others', async () => {
  const worker = await openWasm(1);
  const table = answers(truth, 'anchored', 800, 7);
  const here = await fit('ckl', { dimensions: 3 }, table, kernels);
  const there = await fit('ckl', { dimensions: 3 }, table, worker);
  await worker.dispose();
  expect(there.values).toEqual(here.values);
  expect(there.fit.curve).toEqual(here.fit.curve);
  expect(there.fit.test).toEqual(here.fit.test);
  expect((await fit('ckl', { dimensions: 3 }, table, kernels, 2)).values).not.toEqual(here.values);
});

test('gives centred principal axes by falling weight, the parameters of the best validation', async () => {
  const embedding = await fit(
    'ckl',
    { dimensions: 4 },
    answers(truth, 'anchored', 3000, 8),
    kernels,
  );
  const weights = embedding.perDimension.map(({ weight }) => weight);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  for (let k = 0; k < 4; k++) {
    let mean = 0;
    for (let at = k; at < embedding.values.length; at += 4) mean += embedding.values[at] / 24;
    expect(mean).toBeCloseTo(0, 12);
  }
  const { curve, validation, test } = embedding.fit;
  const best = Math.min(...curve.map((point) => point.validation!));
  expect(validation!.crossEntropy).toBeCloseTo(best, 4);
  expect(validation!.judgments + test!.judgments).toBeGreaterThan(550);
  const { value } = test!.accuracyInterval;
  expect(value![0]).toBeLessThan(test!.accuracy);
  expect(value![1]).toBeGreaterThan(test!.accuracy);
  expect(embedding.warnings).toEqual([]);
});

test('learns a position bias and a lapse rate', async () => {
  const guessing = answers(truth, 'anchored', 20_000, 9, { lapse: 0.3 });
  const lapsed = await fit('ckl', { dimensions: 3, lapse: 'fit' }, guessing, kernels);
  expect(lapsed.fit.nuisance!['lapse']).toBeGreaterThan(0.2);
  expect(lapsed.fit.nuisance!['lapse']).toBeLessThan(0.4);
  const biased = answers(truth, 'odd-one-out', 4000, 9, { lapse: 0.4, bias: 1 });
  const fitted = await fit('ckl', { dimensions: 3, position: 'fit' }, biased, kernels);
  const logits = [0, 1, 2].map((place) => fitted.fit.nuisance![`position:${place}`]);
  expect(logits[0]).toBeGreaterThan(0.5);
  expect(Math.abs(logits[1])).toBeLessThan(0.3);
  expect(logits[2]).toBe(0);
  const unknown = { ...biased, orderKnown: false };
  const left = await fit('ckl', { dimensions: 3, position: 'fit' }, unknown, kernels);
  expect(left.fit.nuisance).toEqual({});
  expect(left.warnings.join()).toContain('no position bias was fitted');
});

test('probabilities are weights: one soft judgment is its hard ones', async () => {
  const hard = answers(truth, 'anchored', 1200, 10);
  const soft: JudgmentTable = {
    ...hard,
    probabilities: Float64Array.from({ length: 2400 }, (_, at) =>
      Number(hard.values[Math.floor(at / 2)] === at % 2),
    ),
    values: hard.values.map(() => 0),
  };
  const a = await fit('ckl', { dimensions: 3 }, hard, kernels);
  const b = await fit('ckl', { dimensions: 3 }, soft, kernels);
  expect(b.values).toEqual(a.values);
});

test('too few trials warn; nothing held out is null; nothing to fit and wrong answers are named', async () => {
  const table = answers(truth, 'anchored', 60, 11);
  const embedding = await fit('ckl', { dimensions: 3, holdout: 0, maxSteps: 30 }, table, kernels);
  expect(embedding.warnings[0]).toContain('fewer than d · n · log2 n = 331');
  expect(embedding.fit.validation).toBeNull();
  expect(embedding.fit.test).toBeNull();
  const empty = fit('ckl', {}, { ...table, count: 0, stimuli: new Int32Array(0) }, kernels);
  await expect(empty).rejects.toThrow('no judgment');
  const rating = { ...table, structure: 'pair' as const };
  await expect(fit('ckl', {}, rating, kernels)).rejects.toMatchObject({
    code: 'EMBEDDER_STRUCTURE',
  });
  const odd = { ...table, values: table.values.map(() => 2) };
  await expect(fit('ckl', {}, odd, kernels)).rejects.toMatchObject({ code: 'EMBEDDER_VALUE' });
  const heavy = { ...table, weights: table.weights.map(() => Infinity) };
  await expect(fit('ckl', {}, heavy, kernels)).rejects.toMatchObject({
    code: 'EMBEDDER_NOT_FINITE',
  });
});
