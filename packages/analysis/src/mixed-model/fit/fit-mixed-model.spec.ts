import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inputFrom } from '../fixtures/input-from.ts';
import { fitMixedModel as fitUntil } from './fit-mixed-model.ts';
import type { MixedFit, MixedInput } from './mixed-fit.ts';
import type { RandomBlock } from './random-block.ts';

const number = fc.integer({ min: -20, max: 20 }).map((value) => value / 10);
const randomInput = fc
  .array(fc.tuple(number, number, fc.nat(3), fc.nat(2)), { minLength: 12, maxLength: 30 })
  .map(inputFrom);

const { signal } = new AbortController();
const fitMixedModel = (input: MixedInput, restricted: boolean) =>
  fitUntil(input, restricted, signal);

const near = (a: number, b: number, size = 1) =>
  expect(Math.abs(a - b)).toBeLessThan(1e-6 * (size + Math.abs(b)));

const errorOf = (fit: MixedFit, k: number) => Math.sqrt(fit.covariance[k * fit.problem.p + k]);

function reorder(input: MixedInput, order: readonly number[]): MixedInput {
  const rows = (values: Float64Array, width: number) =>
    Float64Array.from(order.flatMap((row) => [...values.subarray(row * width, (row + 1) * width)]));
  return {
    ...input,
    y: rows(input.y, 1),
    x: rows(input.x, input.columns),
    blocks: input.blocks.map((block) => ({
      ...block,
      levels: Int32Array.from(order, (row) => block.levels[row]),
      values: rows(block.values, block.size),
    })),
  };
}

test('order of rows, names of groups and units of predictors change nothing but the units', async () => {
  await fc.assert(
    fc.asyncProperty(randomInput, fc.boolean(), fc.nat(), async (input, restricted, turn) => {
      const n = input.y.length;
      const fit = (await fitMixedModel(input, restricted))!;
      expect(fit.converged).toBe(true);

      const order = Array.from({ length: n }, (_, row) => (row * 7 + turn) % n);
      fc.pre(new Set(order).size === n);
      const moved = (await fitMixedModel(reorder(input, order), restricted))!;
      near(moved.criterion, fit.criterion);

      const relabelled = input.blocks.map((block): RandomBlock => ({
        ...block,
        levels: block.levels.map((level) => block.count - 1 - level),
      }));
      const renamed = await fitMixedModel({ ...input, blocks: relabelled }, restricted);
      near(renamed!.criterion, fit.criterion);

      const scaled = (values: Float64Array) =>
        values.map((value, at) => (at % 2 ? 1e5 * value : value));
      const rescaled = (await fitMixedModel(
        {
          ...input,
          x: scaled(input.x),
          blocks: [{ ...input.blocks[0], values: scaled(input.blocks[0].values) }, input.blocks[1]],
        },
        restricted,
      ))!;
      fit.coefficients.forEach((estimate, k) => {
        near(rescaled.coefficients[k] / errorOf(rescaled, k), estimate / errorOf(fit, k));
      });
    }),
    { numRuns: 60 },
  );
});

test('a column that others explain is left out', async () => {
  const input = fc.sample(randomInput, { numRuns: 1, seed: 1 })[0];
  const n = input.y.length;
  const doubled = Float64Array.from({ length: 3 * n }, (_, at) =>
    at % 3 < 2
      ? input.x[Math.floor(at / 3) * 2 + (at % 3)]
      : 2 - input.x[Math.floor(at / 3) * 2 + 1],
  );
  const fit = (await fitMixedModel({ ...input, x: doubled, columns: 3 }, true))!;
  expect(fit.kept).toEqual([0, 1]);
  near(fit.criterion, (await fitMixedModel(input, true))!.criterion);
});

test('there is no fit of an outcome that is explained exactly', async () => {
  const input = fc.sample(randomInput, { numRuns: 1, seed: 2 })[0];
  const y = input.y.map((_, row) => 2 + 3 * input.x[2 * row + 1]);
  expect(await fitMixedModel({ ...input, y }, true)).toBeNull();
  const ofGroups = y.map((_, row) => Math.sin(3 * input.blocks[0].levels[row]));
  expect(await fitMixedModel({ ...input, y: ofGroups }, true)).toBeNull();
  expect(await fitMixedModel({ ...input, y: y.fill(0) }, false)).toBeNull();
});
