import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type JudgmentTable, type KernelSession, randomService } from '@kindred/core';
import { fit } from './fit.ts';
import { answers, clusters } from './geometry.ts';
import { openWasm } from './open-wasm.ts';
import { parts, softAnswers } from './sparse-geometry.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openWasm(0);
});
afterAll(() => kernels.dispose());

const truth = parts(40, 4, 2);
const { table: clear } = softAnswers(truth, 'odd-one-out', 10_000, 4);
const spose = { dimensions: 20, lambda: 0.012 };
const ensemble = { seeds: 4 };

function guessed(table: JudgmentTable): JudgmentTable {
  const random = randomService(5);
  return { ...table, values: table.values.map(() => random.integer(3)) };
}

test('strong judgments: every run finds the main dimensions; the medoid is one of the runs', async () => {
  const embedding = await fit('spose', { ...spose, ensemble }, clear, kernels);
  for (const { reproducibility } of embedding.perDimension.slice(0, 3))
    expect(reproducibility).toBeGreaterThan(0.97);
  const { runs, medoid, agreement, found, dimensions, objectives } = embedding.fit.ensemble!;
  expect(runs).toBe(4);
  expect(agreement).toBeGreaterThan(0.9);
  expect(found).toBeGreaterThan(0.75);
  expect(dimensions[medoid]).toBe(embedding.dimensions);
  expect(objectives[medoid]).toBe(embedding.fit.objective);
  expect(new Set(objectives).size).toBe(4);
});

test('guesses: no dimension is found again', async () => {
  const options = { ...spose, lambda: 0, ensemble };
  const embedding = await fit('spose', options, guessed(clear), kernels);
  // Judgments are the same in every run, so runs agree on their noise to a degree, dimensions less.
  const mean =
    embedding.perDimension.reduce((sum, one) => sum + one.reproducibility!, 0) /
    embedding.dimensions;
  expect(mean).toBeLessThan(0.8);
  expect(embedding.fit.ensemble!.found).toBeLessThan(0.5);
});

test('run 0 of an ensemble is the fit without one', async () => {
  const one = await fit('spose', spose, clear, kernels);
  const many = await fit('spose', { ...spose, ensemble: { seeds: 2 } }, clear, kernels);
  expect(many.fit.ensemble!.objectives[0]).toBe(one.fit.objective);
});

describe.each(['ckl', 'vice'])('%s', (name) => {
  test('takes an ensemble and a bootstrap, with progress over all fits', async () => {
    const geometry = name === 'ckl' ? clusters(24, 2, 3) : truth;
    const table =
      name === 'ckl'
        ? answers(geometry, 'anchored', 3000, 5)
        : softAnswers(geometry, 'anchored', 4000, 5).table;
    const options = {
      dimensions: name === 'ckl' ? 2 : 8,
      ensemble: { seeds: 2 },
      bootstrap: { draws: 10 },
    };
    const seen: number[] = [];
    const short = name === 'ckl' ? {} : { epochs: 12, burnIn: 0, window: 5 };
    const embedding = await fit(name, { ...options, ...short }, table, kernels, 1, (step, of) =>
      seen.push(step / of),
    );
    expect(seen.every((share, at) => at === 0 || share >= seen[at - 1] - 0.1)).toBe(true);
    expect(Math.max(...seen)).toBeLessThanOrEqual(1);
    expect(seen.at(-1)).toBeGreaterThan(0.8);
    const { draws, procrustes, spread } = embedding.fit.bootstrap!;
    expect(draws).toBe(10);
    expect(procrustes).toEqual(procrustes.toSorted((a, b) => a - b));
    expect(procrustes[1]).toBeGreaterThan(0.85);
    expect(procrustes[2]).toBeLessThan(1);
    expect(spread.length).toBe(embedding.items.length);
    expect(Math.min(...spread)).toBeGreaterThan(0);
    expect(embedding.fit.ensemble!.agreement).toBeGreaterThan(0.85);
  });
});

test('more judgments: a bootstrap that is nearer to the estimate, and less spread', async () => {
  const geometry = clusters(20, 2, 3);
  const at = async (count: number) => {
    const options = { dimensions: 2, bootstrap: { draws: 10 } };
    const { fit: record } = await fit(
      'ckl',
      options,
      answers(geometry, 'anchored', count, 5),
      kernels,
    );
    return record.bootstrap!.procrustes[1];
  };
  expect(await at(8000)).toBeGreaterThan(await at(500));
});
