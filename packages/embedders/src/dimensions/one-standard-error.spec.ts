import { expect, test } from 'vitest';
import { oneStandardError } from './one-standard-error.ts';

const candidates = (...rows: readonly (readonly [number, number])[]) =>
  rows.map(([validation, error], at) => ({ at, validation, error }));

test('takes the simplest candidate within one standard error of the best, its own error aside', () => {
  expect(oneStandardError(candidates([0.9, 1], [0.65, 0.01], [0.64, 0.02], [0.63, 0.03])).at).toBe(
    1,
  );
  expect(oneStandardError(candidates([0.9, 1], [0.65, 0.01], [0.63, 0.01])).at).toBe(2);
  expect(oneStandardError(candidates([0.5, 0.1], [0.5, 0.1])).at).toBe(0);
});
