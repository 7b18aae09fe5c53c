import { expect, test } from 'vitest';
import { textWidth } from './text-width.ts';

// Advances in the face's own tables, in an em of 2,048: python3 struct over cmap (format 4) and hmtx of
// DejaVuSans.ttf 2.37 gives n 1298, M 1767, space 651, minus 1716.
test('letters are as wide as the face says', () => {
  expect(textWidth('n', 2048)).toBeCloseTo(1298, -1);
  expect(textWidth('M n', 2048)).toBeCloseTo(1767 + 651 + 1298, -1.4);
  expect(textWidth('−', 12)).toBeCloseTo((1716 * 12) / 2048, 1);
  expect(textWidth('', 12)).toBe(0);
});
