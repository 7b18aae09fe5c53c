import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumPlan } from './sum-plan.ts';

/** Carries a plan out on plain numbers. */
function carryOut(values: readonly number[], plan: ReturnType<typeof sumPlan>): number[] {
  return plan.reduce<number[]>(
    (rows, { outputs, width, slots, inputs }) => {
      expect(rows).toHaveLength(inputs);
      const padded = [...rows, 0];
      return Array.from({ length: outputs }, (_, output) =>
        Array.from(slots.subarray(output * width, (output + 1) * width)).reduce(
          (sum, slot) => sum + padded[slot],
          0,
        ),
      );
    },
    [...values],
  );
}

test('every row is summed once, into its target', () => {
  const rows = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.integer({ min: -99, max: 99 })), {
    maxLength: 700,
  });
  fc.assert(
    fc.property(rows, (given) => {
      const sums = new Array<number>(7).fill(0);
      for (const [target, value] of given) sums[target] += value;
      const plan = sumPlan(
        Int32Array.from(given, ([target]) => target),
        7,
      );
      expect(
        carryOut(
          given.map(([, value]) => value),
          plan,
        ),
      ).toEqual(sums);
      expect(Math.max(...plan.map(({ width }) => width))).toBeLessThanOrEqual(16);
    }),
  );
});

test('a target of many rows takes levels, not one wide sum', () => {
  const widths = (rows: number) => sumPlan(new Int32Array(rows), 1).map(({ width }) => width);
  expect(widths(16)).toEqual([16]);
  expect(widths(17)).toEqual([16, 2]);
  expect(widths(5000)).toEqual([16, 16, 16, 2]);
});
