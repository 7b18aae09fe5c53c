import { wilsonInterval } from '@kindred/core';
import type { JudgmentTable } from '@kindred/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectiveTrials } from './effective-trials.ts';
import { heldOutOf } from './held-out-of.ts';

/** Rows of triplet (0, 1, 2 + triplet), each second one in another order, with their weights. */
function table(rows: readonly (readonly [triplet: number, weight: number])[]): JudgmentTable {
  return {
    structure: 'odd-one-out',
    response: { type: 'choice', options: 3 },
    items: Array.from({ length: 60 }, (_, k) => `${k}`),
    count: rows.length,
    arity: 3,
    stimuli: Int32Array.from(
      rows.flatMap(([triplet], row) => (row % 2 ? [2 + triplet, 0, 1] : [0, 1, 2 + triplet])),
    ),
    values: new Float64Array(rows.length),
    probabilities: null,
    weights: Float64Array.from(rows, ([, weight]) => weight),
    holdOut: new Uint8Array(rows.length),
    orderKnown: true,
    participants: null,
    nulls: 0,
  };
}
const fifty = (weightOf: (k: number) => number) =>
  table(Array.from({ length: 50 }, (_, k) => [k, weightOf(k)] as const));
const intervalOf = (judgments: JudgmentTable) =>
  heldOutOf(judgments, { loss: 0.5, accuracy: 0.8 })?.accuracyInterval;

test.each([1, 0.1, 1 / 3, 1e-200, 1e200])(
  'triplets that all weigh %d: n is their number',
  (weight) => {
    expect(effectiveTrials(fifty(() => weight))).toBe(50);
    expect(intervalOf(fifty(() => weight))).toEqual({ value: wilsonInterval(0.8, 50) });
  },
);

test('triplets of weight 0 do not count; where none has weight there are no figures', () => {
  expect(effectiveTrials(fifty((k) => (k === 7 ? 0.3 : 0)))).toBe(1);
  expect(intervalOf(fifty((k) => (k === 7 ? 0.3 : 0)))).toEqual({ value: wilsonInterval(0.8, 1) });
  expect(effectiveTrials(fifty((k) => (k < 10 ? 2 : 0)))).toBe(10);
  expect(heldOutOf(table([[0, 0]]), { loss: 0.5, accuracy: 0.8 })).toBeNull();
});

test('rows of one triplet count once, whatever their order', () => {
  const thrice = (k: number) => [k, k, k].map((triplet) => [triplet, 1] as const);
  expect(effectiveTrials(table(thrice(0)))).toBe(1);
  expect(effectiveTrials(table([0, 1, 2, 3].flatMap(thrice)))).toBe(4);
});

test('what weighs more counts for more: (Σ w)² / Σ w²', () => {
  // (3 + 1)² / (3² + 1²), whether the 3 are in one row or in three.
  const split = [0, 0, 0, 1].map((triplet) => [triplet, 1] as const);
  const joined = [
    [0, 3],
    [1, 1],
  ] as const;
  expect(effectiveTrials(table(split))).toBeCloseTo(1.6, 12);
  expect(effectiveTrials(table(joined))).toBeCloseTo(1.6, 12);
});

test('n is at most the number of triplets that have weight, at least 1', () => {
  const row = fc.tuple(fc.nat(20), fc.double({ min: 0, max: 1e3, noNaN: true }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
      const heavy = new Set(rows.filter(([, weight]) => weight > 0).map(([triplet]) => triplet));
      const n = effectiveTrials(table(rows));
      expect(n).toBeLessThanOrEqual(heavy.size * (1 + 1e-12));
      expect(n).toBeGreaterThanOrEqual(Math.min(1, heavy.size) * (1 - 1e-12));
    }),
  );
});
