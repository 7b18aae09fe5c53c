import { expect, test } from 'vitest';
import { minimise } from './minimise.ts';

const at = (value: number, gradient: number[], hessian: number[]) => ({
  value,
  slopes: () => ({ gradient: Float64Array.from(gradient), hessian: Float64Array.from(hessian) }),
});

const { signal } = new AbortController();

test('a flat valley is followed to its end', async () => {
  // Rosenbrock's function, least at (1, 1).
  const { x, converged } = await minimise(
    ([a, b]) =>
      at(
        100 * (b - a * a) ** 2 + (1 - a) ** 2,
        [-400 * a * (b - a * a) - 2 * (1 - a), 200 * (b - a * a)],
        [1200 * a * a - 400 * b + 2, -400 * a, -400 * a, 200],
      ),
    Float64Array.of(-1.2, 1),
    signal,
  );
  expect(converged).toBe(true);
  expect(x[0]).toBeCloseTo(1, 9);
  expect(x[1]).toBeCloseTo(1, 9);
});

test('a saddle is left, though its gradient is zero', async () => {
  // x⁴ − 2x² + y²: a saddle at 0, minima of −1 at x = ±1.
  const found = await minimise(
    ([x, y]) =>
      at(x ** 4 - 2 * x * x + y * y, [4 * x ** 3 - 4 * x, 2 * y], [12 * x * x - 4, 0, 0, 2]),
    Float64Array.of(0, 0.5),
    signal,
  );
  expect(found.converged).toBe(true);
  expect(found.at.value).toBeCloseTo(-1, 12);
});

test('what has no minimum has not converged', async () => {
  const found = await minimise(([x]) => at(-x, [-1], [0]), Float64Array.of(0), signal);
  expect(found.converged).toBe(false);
  const nowhere = await minimise(() => at(Infinity, [], []), Float64Array.of(0), signal);
  expect(nowhere.converged).toBe(false);
});

test('it ends where it is told to', async () => {
  const stop = new AbortController();
  const reason = new Error('over');
  const search = minimise(
    ([x]) => {
      stop.abort(reason);
      return at(x * x, [2 * x], [2]);
    },
    Float64Array.of(1),
    stop.signal,
  );
  await expect(search).rejects.toBe(reason);
});
