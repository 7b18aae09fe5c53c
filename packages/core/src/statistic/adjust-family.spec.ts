import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustFamily } from './adjust-family.ts';

test('null stays null and is not in the family', () => {
  // scipy 1.17: stats.false_discovery_control([.04, .01, .03]) → [.04, .03, .04]
  const { size, holm, bh } = adjustFamily([0.04, null, 0.01, 0.03]);
  expect(size).toBe(3);
  expect(holm.map((p) => p?.toFixed(12))).toEqual([
    '0.060000000000',
    undefined,
    '0.030000000000',
    '0.060000000000',
  ]);
  expect(bh.map((p) => p?.toFixed(12))).toEqual([
    '0.040000000000',
    undefined,
    '0.030000000000',
    '0.040000000000',
  ]);
  expect(adjustFamily([])).toEqual({ size: 0, holm: [], bh: [] });
});

test('p ≤ BH ≤ Holm ≤ 1, and order is kept', () => {
  const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(ps, (p) => {
      const { holm, bh } = adjustFamily(p);
      p.forEach((raw, i) => {
        expect(bh[i]).toBeGreaterThanOrEqual(raw * (1 - 1e-12));
        expect(holm[i]).toBeGreaterThanOrEqual(bh[i]! * (1 - 1e-12));
        expect(holm[i]).toBeLessThanOrEqual(1);
        const inOrder = p.map((_, j) => j).sort((a, b) => p[a] - p[b]);
        expect(inOrder.map((j) => holm[j]!)).toEqual(holm.map(Number).toSorted((a, b) => a - b));
      });
    }),
  );
});
