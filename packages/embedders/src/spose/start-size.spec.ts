import { expect, test } from 'vitest';
import { startSize } from './start-size.ts';

test.each([0, 0.004, 0.016, 0.1, 3])('the published start is 0.1 at λ %d', (lambda) => {
  expect(startSize(lambda, true)).toBe(0.1);
});

// numpy 2.4: l = np.array([0, .016, .02, .032, .04, .05]); np.minimum(.5, .1 * np.maximum(1, (l / .016) ** 1.75))
test.each([
  [0, 0.1],
  [0.016, 0.1],
  [0.02, 0.14777212640674622],
  [0.032, 0.33635856610148585],
  [0.04, 0.49704420547940664],
  [0.05, 0.5],
])('at λ %d it is %d', (lambda, size) => {
  expect(startSize(lambda, false)).toBeCloseTo(size, 12);
});
