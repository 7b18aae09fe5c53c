import { type KernelBackend, type KernelSession, principalAxes, rsaNull } from '@kindred/core';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { averageRanks } from '../js/average-ranks.ts';
import { caseValues } from '../js/case-values.ts';
import { matmul } from '../js/matmul.ts';
import { wasm } from './wasm.ts';

let session: KernelSession;
beforeAll(async () => {
  const backend: KernelBackend = await wasm.create({} as never);
  const { signal } = new AbortController();
  session = await backend.open({ threads: 2, signal, kernels: [] });
});
afterAll(() => session.dispose());

const value = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer({ min: -3, max: 3 }).map((x) => x / 2),
  fc.constantFrom(0, -0, NaN, Infinity, -Infinity),
);

test('ranks are the reference’s to the bit, whatever the values', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(value, { maxLength: 60 }).map((values) => Float64Array.from(values)),
      fc.constantFrom(0, 1e-9, 0.5, 3, Infinity),
      async (values, tolerance) => {
        const expected = new Float64Array(values.length);
        const ranks = new Float64Array(values.length);
        const result = averageRanks.reference({ values, ranks: expected }, { tolerance });
        expect(await session.run(averageRanks, { values, ranks }, { tolerance })).toEqual(result);
        expect(ranks).toEqual(expected);
      },
    ),
  );
});

test('products of whole numbers are exact, whatever the shape', async () => {
  const size = fc.integer({ min: 0, max: 21 });
  await fc.assert(
    fc.asyncProperty(
      size,
      fc.oneof(size, fc.constantFrom(255, 256, 257, 600)),
      size,
      fc.constantFrom([0, 0], [0, 1], [1, 0], [1, 1]),
      async (rows, inner, columns, [transposeA, transposeB]) => {
        const whole = (length: number, seed: number) =>
          caseValues(length, seed).map((x) => Math.round(50 * x));
        const [a, b] = [whole(rows * inner, 1), whole(inner * columns, 2)];
        const [out, expected] = [0, 0].map(() => new Float64Array(rows * columns).fill(7));
        const scalars = { rows, inner, columns, transposeA, transposeB };
        matmul.reference({ a, b, out: expected }, scalars);
        await session.run(matmul, { a, b, out }, scalars);
        expect(out).toEqual(expected);
      },
    ),
  );
});

test('a product with its own transpose has the same bits on both sides of the diagonal', async () => {
  const [rows, inner] = [45, 300];
  const a = caseValues(rows * inner, 3);
  const out = new Float64Array(rows * rows);
  const scalars = { rows, inner, columns: rows, transposeA: 0, transposeB: 1 };
  await session.run(matmul, { a, b: a, out }, scalars);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < i; j++) expect(out[i * rows + j]).toBe(out[j * rows + i]);
});

test('where a side is constant, or nothing varies, the spread is 0 and says so', async () => {
  const out = new Float64Array(2);
  const model = new Float64Array(6).fill(0.25);
  const reference = caseValues(6, 4);
  const permutations = Int32Array.of(0, 1, 2, 3, 3, 2, 1, 0);
  const arrays = { model, reference, permutations, out };
  const { modelSpread } = await session.run(rsaNull, arrays, { items: 4, count: 2 });
  expect(modelSpread).toBe(0);
  expect([...out]).toEqual([NaN, NaN]);

  const values = new Float64Array(15).fill(3);
  const variances = new Float64Array(5);
  const flat = { rows: 3, columns: 5 };
  expect(await session.run(principalAxes, { values, variances }, flat)).toEqual({ total: 0 });
  expect([...values]).toEqual(Array.from({ length: 15 }, () => 0));
});
