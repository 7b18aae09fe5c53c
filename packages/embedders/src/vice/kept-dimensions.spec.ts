import { expect, test } from 'vitest';
import { keptDimensions } from './kept-dimensions.ts';

test('keeps dimensions with more items surely above 0 than asked, by mean and scale alike', () => {
  const items = 10;
  // Dimension 0: six sure items; 1: six of as large a mean, but doubtful; 2: all surely below 0;
  // 3: five sure ones.
  const parameters = new Float64Array(2 * items * 4);
  for (let i = 0; i < items; i++) {
    parameters.set([i < 6 ? 1 : 0, i < 6 ? 1 : 0, -1, i < 5 ? 1 : 0], 4 * i);
    parameters.set([0.2, 2, 0.2, 0.2].map(Math.log), 4 * (items + i));
  }
  expect(keptDimensions(parameters, items, 4, 5)).toEqual([0]);
  expect(keptDimensions(parameters, items, 4, 4)).toEqual([0, 3]);
  expect(keptDimensions(parameters, items, 4, 6)).toEqual([]);
});
