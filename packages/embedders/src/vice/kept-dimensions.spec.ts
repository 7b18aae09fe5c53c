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

// scipy 1.17: [(false_discovery_control(norm.sf([z] * 6 + [0] * 4)) <= q).sum() for q in (.05, .3)]
// z = 1.9: [6, 6]; z = 1.85: [0, 6]; z = 1.3: [0, 6]
test('an item weighs above 0 at a false discovery rate of 5 %', () => {
  const items = 10;
  const parameters = new Float64Array(2 * items * 3);
  for (let i = 0; i < 6; i++) parameters.set([1.9, 1.85, 1.3], 3 * i);
  expect(keptDimensions(parameters, items, 3, 5)).toEqual([0]);
});
