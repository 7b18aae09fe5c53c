import { expect, test } from 'vitest';
import { runawayWarning } from './runaway-warning.ts';

const items = ['a', 'b', 'c', 'd', 'e'];

test('the middle is one that a far item does not move, so few items suffice to name it', () => {
  const [warning] = runawayWarning(items, 1, Float64Array.of(-1, 0, 1, 2, 1e5));
  expect(warning).toContain('from the middle: "e" 1.0e+5. Hardly a judgment');
  expect(runawayWarning(items, 1, Float64Array.of(-1, 0, 1, 2, 15))).toEqual([]);
  expect(runawayWarning(items, 1, new Float64Array(5).fill(7))).toEqual([]);
});

test('the furthest are named first, at most ten of them', () => {
  const names = Array.from({ length: 40 }, (_, at) => `i${at}`);
  const values = Float64Array.from(names, (_, at) => (at < 12 ? 1000 + at : at % 3));
  const [warning] = runawayWarning(names, 1, values);
  expect(warning).toMatch(/: "i11" \S+, "i10" .* "i2" \S+ and 2 more\. Hardly/);
});
