import { expect, test } from 'vitest';
import { columnSummary } from './column-summary.ts';

const of = (
  type: 'number' | 'boolean' | 'category',
  values: (number | boolean | string | null)[],
) => columnSummary({ name: 'x', type, values }).replaceAll('\u00a0', ' ');

test('numbers by their range, levels by their counts, most frequent first', () => {
  expect(of('number', [3, null, -1.5, 2000])).toBe('−1.50 to 2,000');
  expect(of('boolean', [true, false, false, null])).toBe('false 2, true 1');
  expect(of('category', 'aabcdefghijj'.split(''))).toBe(
    'a 2, j 2, b 1, c 1, d 1, e 1, f 1, g 1, 2 more',
  );
  expect(of('category', [null])).toBe('none known');
});
