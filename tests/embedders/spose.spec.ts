import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KernelSession, randomService, selectRows } from '@kindred/core';
import { fit } from './fit.ts';
import { openJs } from './open-js.ts';
import { openWasm } from './open-wasm.ts';
import { procrustes } from './procrustes.ts';
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

test('finds the vectors that answered, the better, the more is asked', async () => {
  const many = await openWasm(1);
  const found: number[] = [];
  for (const count of [500, 4000, 32_000]) {
    const { table } = softAnswers(truth, 'odd-one-out', count, 4);
    found.push(await procrustes(await fit('spose', { dimensions: 12 }, table, many), truth, many));
  }
  await many.dispose();
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(found[2]).toBeGreaterThan(0.95);
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

test('a grid around the usual lambda: validation chooses, and every try is told', async () => {
  const { table } = softAnswers(truth, 'odd-one-out', 6000, 6);
  const options = { dimensions: 12, epochs: 8, lambda: 'auto' };
  const embedding = await fit('spose', options, table, kernels);
  const { candidates, validation, law } = embedding.fit;
  const lambdas = candidates!.map(({ setting }) => setting['lambda']);
  expect(lambdas).toEqual(lambdas.toSorted((a, b) => a - b));
  expect(lambdas.length).toBeGreaterThanOrEqual(5);
  const usual = 0.0195 * ((30 / 4800) * (303_713 / 1854)) ** 0.9;
  for (const factor of [0.5, 1, 2])
    expect(lambdas.some((one) => Math.abs(one / (factor * usual) - 1) < 0.01)).toBe(true);
  const chosen = candidates!.filter((one) => one.chosen);
  expect(chosen.length).toBe(1);
  expect(chosen[0].validation).toBe(Math.min(...candidates!.map((one) => one.validation)));
  expect(chosen[0].dimensions).toBe(embedding.dimensions);
  expect(validation!.crossEntropy).toBeCloseTo(chosen[0].validation, 2);
  // Its neighbours by √2 were tried too.
  const { lambda } = chosen[0].setting;
  for (const factor of [Math.SQRT1_2, Math.SQRT2])
    expect(lambdas.some((one) => Math.abs(one / (factor * lambda) - 1) < 1e-9)).toBe(true);
  expect(law).toContain(`lambda ${Number(lambda.toPrecision(4))}`);
  const alone = await fit('spose', { ...options, lambda }, table, kernels);
  expect(alone.values).toEqual(embedding.values);
});

test('patience stops a fit that overfits and gives its best pass; without it the last is given', async () => {
  const { table } = softAnswers(truth, 'anchored', 500, 6);
  const options = { dimensions: 12, lambda: 0, rate: 0.05, epochs: 60 };
  const patient = await fit('spose', options, table, kernels);
  const stopped = await fit('spose', { ...options, patience: 4 }, table, kernels);
  expect(patient.fit.stopped).toBe('max-steps');
  expect(patient.fit.curve.length).toBe(60);
  expect(stopped.fit.stopped).toBe('validation');
  const { curve } = stopped.fit;
  const losses = curve.map(({ validation }) => validation!);
  expect(curve.length).toBe(losses.indexOf(Math.min(...losses)) + 1 + 4);
  expect(stopped.fit.validation!.crossEntropy).toBeCloseTo(Math.min(...losses), 2);
  expect(stopped.fit.validation!.crossEntropy).toBeLessThan(patient.fit.validation!.crossEntropy);
  const blind = await fit('spose', { ...options, patience: 4, holdout: 0 }, table, kernels);
  expect(blind.fit.curve.length).toBe(60);
  expect(blind.fit.validation).toBeNull();
});

test('a judgment of weight 3, or of shared probability, is three judgments', async () => {
  const { table } = softAnswers(truth, 'odd-one-out', 300, 7);
  const options = { dimensions: 6, holdout: 0, epochs: 60, batch: 4000, lambda: 0.01 };
  const of = async (given: typeof table) => (await fit('spose', options, given, kernels)).values;
  // Every row three times: in full batches the order of visit only changes rounding.
  const rows = Uint32Array.from({ length: 900 }, (_, row) => row % 300);
  const repeated = selectRows(table, rows);
  const weighted = await of({ ...table, weights: table.weights.map(() => 3) });
  const hard = await of(repeated);
  weighted.forEach((value, at) => expect(value).toBeCloseTo(hard[at], 6));
  // The third time the answer is another one.
  const values = repeated.values.map((value, row) => (row < 600 ? value : (value + 1) % 3));
  const mixed = await of({ ...repeated, values });
  const probabilities = new Float64Array(900);
  table.values.forEach((value, row) => {
    probabilities[3 * row + value] = 2 / 3;
    probabilities[3 * row + ((value + 1) % 3)] = 1 / 3;
  });
  const soft = await of({ ...table, probabilities, weights: table.weights.map(() => 3) });
  soft.forEach((value, at) => expect(value).toBeCloseTo(mixed[at], 5));
  expect(soft).not.toEqual(weighted);
});

test('does not depend on the order of items', async () => {
  const { table } = softAnswers(truth, 'odd-one-out', 2000, 6);
  const place = Int32Array.from({ length: 30 }, (_, i) => (7 * i + 3) % 30);
  const items = table.items.map((_, row) => table.items[place.indexOf(row)]);
  const moved = { ...table, items, stimuli: table.stimuli.map((item) => place[item]) };
  const options = { dimensions: 8, epochs: 6, holdout: 0 };
  const a = await fit('spose', options, table, kernels);
  const b = await fit('spose', options, moved, kernels);
  expect(b.dimensions).toBe(a.dimensions);
  for (let item = 0; item < 30; item++)
    for (let k = 0; k < a.dimensions; k++)
      expect(b.values[place[item] * b.dimensions + k]).toBeCloseTo(
        a.values[item * a.dimensions + k],
        9,
      );
});

test('learns a position bias and a lapse rate, and says where no place is known', async () => {
  const { table } = softAnswers(sparse(30, 4, 2), 'odd-one-out', 12_000, 8);
  const random = randomService(4);
  const biased = table.values.map((value) => (random.float() < 0.3 ? 0 : value));
  const options = { dimensions: 10, lambda: 0.01, epochs: 15 };
  const placed = { ...options, position: 'fit' };
  const fitted = await fit('spose', placed, { ...table, values: biased }, kernels);
  expect(fitted.fit.nuisance!['position:0']).toBeGreaterThan(0.4);
  expect(Math.abs(fitted.fit.nuisance!['position:1'])).toBeLessThan(0.2);
  expect(fitted.fit.nuisance!['position:2']).toBe(0);
  const guessed = table.values.map((value) => (random.float() < 0.3 ? random.integer(3) : value));
  const lapsed = { ...options, lapse: 'fit', lambda: 0.002 };
  const noisy = await fit('spose', lapsed, { ...table, values: guessed }, kernels);
  expect(noisy.fit.nuisance!['lapse']).toBeGreaterThan(0.15);
  expect(noisy.fit.nuisance!['lapse']).toBeLessThan(0.45);
  const unknown = await fit('spose', placed, { ...table, orderKnown: false }, kernels);
  expect(unknown.fit.nuisance).toEqual({});
  expect(unknown.warnings.join()).toContain('no position bias was fitted');
});

test('the reference optimiser leaves out an incomplete batch and gives |weights| of the last pass', async () => {
  const { table } = softAnswers(truth, 'anchored', 250, 6);
  const options = { optimiser: 'reference', dimensions: 6, epochs: 3, lambda: 0.001, holdout: 0 };
  const embedding = await fit('spose', options, table, kernels);
  expect(embedding.fit.steps).toBe(3 * 2);
  expect(Math.min(...embedding.values)).toBeGreaterThanOrEqual(0);
  const few = fit('spose', { ...options, batch: 300 }, table, kernels);
  await expect(few).rejects.toThrow('250 training judgments make none of 300');
});

test('ties count as shared or as published', async () => {
  const { table } = softAnswers(truth, 'odd-one-out', 600, 6);
  // One item in place of three: every option is the same pair, so all are tied.
  const same = { ...table, stimuli: table.stimuli.map((item, at) => (at % 3 === 0 ? item : 0)) };
  const stimuli = same.stimuli.map((_, at) => same.stimuli[at - (at % 3)]);
  const tied = { ...table, stimuli, holdOut: table.holdOut.map((_, row) => Number(row >= 300)) };
  tied.stimuli.set(table.stimuli.subarray(0, 900));
  const options = { dimensions: 6, lambda: 0, holdout: 0 };
  const shared = await fit('spose', options, tied, kernels);
  const published = await fit('spose', { ...options, ties: 'published' }, tied, kernels);
  expect(shared.fit.test!.accuracy).toBeCloseTo(1 / 3, 10);
  expect(published.fit.test).toMatchObject({ accuracy: 0, ties: 'published' });
});

test('wasm gives the reference’s fit, and the same bits whatever the number of threads', async () => {
  const { table } = softAnswers(truth, 'odd-one-out', 3000, 5);
  const options = { dimensions: 8, epochs: 6, lambda: 0.01 };
  const [none, two] = [await openWasm(0), await openWasm(2)];
  const alone = await fit('spose', options, table, none);
  const threads = await fit('spose', options, table, two);
  await none.dispose();
  await two.dispose();
  expect(threads.values).toEqual(alone.values);
  expect(threads.fit.objective).toBe(alone.fit.objective);
  const slow = await fit('spose', options, table, kernels);
  expect(alone.fit.objective!).toBeCloseTo(slow.fit.objective!, 3);
});

test('bad numbers and too few judgments are told', async () => {
  const { table } = softAnswers(truth, 'anchored', 2000, 6);
  const heavy = { ...table, weights: table.weights.map(() => Infinity) };
  await expect(fit('spose', {}, heavy, kernels)).rejects.toMatchObject({
    code: 'EMBEDDER_NOT_FINITE',
  });
  const constant = { optimiser: 'reference', dimensions: 4, rate: 5, epochs: 3, lambda: 0 };
  const long = fit('spose', constant, table, kernels);
  await expect(long).rejects.toMatchObject({ code: 'EMBEDDER_DIVERGED' });
  const empty = fit('spose', { holdout: 0 }, { ...table, holdOut: table.holdOut.fill(1) }, kernels);
  await expect(empty).rejects.toMatchObject({ code: 'EMBEDDER_NO_TRIALS' });
});
