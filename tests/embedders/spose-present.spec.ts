import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KernelSession } from '@kindred/core';
import { fit } from './fit.ts';
import { openWasm } from './open-wasm.ts';
import { parts, softAnswers } from './sparse-geometry.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openWasm(0);
});
afterAll(() => kernels.dispose());

const { table } = softAnswers(parts(40, 3, 2), 'odd-one-out', 1000, 4);
/** One pass that hardly moves: what is given is the start, N(0.1, 0.01²). */
const still = { optimiser: 'reference', dimensions: 6, epochs: 1, rate: 1e-6, lambda: 0 } as const;

test('dimensions whose largest weight is just above 0.1 are kept: the published start is there', async () => {
  const { dimensions, values, warnings } = await fit('spose', still, table, kernels);
  expect(dimensions).toBe(6);
  // Of 40 draws of N(0, 1), the largest is 1.1 to 4.5 (but for one case in 1e4).
  for (let k = 0; k < 6; k++) {
    const column = values.filter((_, at) => at % 6 === k);
    expect(Math.max(...column)).toBeGreaterThan(0.11);
    expect(Math.max(...column)).toBeLessThan(0.145);
    expect(column.reduce((sum, value) => sum + value) / 40).toBeCloseTo(0.1, 2);
  }
  expect(warnings.join()).not.toContain('collapsed');
});

test('dimensions whose largest weight is just below 0.1 are not: the strongest is given, with a warning', async () => {
  // Where the penalty is nearly all, Adam's steps are as long as the rate: eight batches take off 0.05.
  const shrunk = { ...still, lambda: 1e4, rate: 0.05 / 8 };
  const { dimensions, values, warnings } = await fit('spose', shrunk, table, kernels);
  expect(Math.max(...values)).toBeGreaterThan(0.05);
  expect(Math.max(...values)).toBeLessThan(0.1);
  expect(dimensions).toBe(1);
  expect(warnings.join()).toContain('No item weighs more than 0.1');
});
