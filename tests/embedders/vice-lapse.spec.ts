import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KernelSession, randomService } from '@kindred/core';
import { fit } from './fit.ts';
import { openWasm } from './open-wasm.ts';
import { parts, softAnswers } from './sparse-geometry.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openWasm(0);
});
afterAll(() => kernels.dispose());

const { table } = softAnswers(parts(30, 3, 2), 'odd-one-out', 12_000, 4);
const wide = { spike: 0.25, slab: 1, mixing: 0.5 };
const strong = { spike: 0.15, slab: 0.5, mixing: 0.5 };

async function lapseOf(guesses: number, prior: typeof wide): Promise<number> {
  const random = randomService(5);
  const values = table.values.map((choice) =>
    random.float() < guesses ? random.integer(3) : choice,
  );
  const options = { dimensions: 10, prior, lapse: 'fit' };
  const { fit: record } = await fit('vice', options, { ...table, values }, kernels);
  return record.nuisance!['lapse'];
}

test('finds the share of guesses under a wide prior', async () => {
  const lapse = await lapseOf(0.3, wide);
  expect(lapse).toBeGreaterThan(0.2);
  expect(lapse).toBeLessThan(0.4);
  expect(await lapseOf(0, wide)).toBeLessThan(0.1);
});

test('a prior too strong for so few judgments makes the lapse too small, as the option says', async () => {
  expect(await lapseOf(0.3, strong)).toBeLessThan(0.2);
});
