import { expect, test } from 'vitest';
import { componentsFor } from './components-for.ts';

test('counts components until the share is held', () => {
  const variances = Float64Array.of(6, 3, 1, 0);
  expect(
    [0.5, 0.6, 0.61, 0.9, 0.95, 0.9999].map((share) => componentsFor(variances, share)),
  ).toEqual([1, 1, 2, 2, 3, 3]);
  expect(() => componentsFor(new Float64Array(3), 0.9)).toThrow('no variance');
});
