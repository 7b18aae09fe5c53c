import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matmul } from './matmul.ts';

const whole = (rows: number, columns: number, cell: (i: number, j: number) => number) =>
  Float64Array.from({ length: rows * columns }, (_, at) =>
    cell(Math.floor(at / columns), at % columns),
  );
const mod = (value: number, by: number) => ((value % by) + by) % by;

// numpy 2.4: i, k = np.indices((5, 7)); a = (3*i + 5*k) % 11 - 5
// k, j = np.indices((7, 6)); b = (2*k*k + 7*j) % 13 - 6; a @ b
const product = [
  [34, -68, 38, -51, 68, -47],
  [-8, 79, -16, 45, -37, 37],
  [27, 28, 29, -35, -21, -33],
  [-26, -45, -25, -5, 28, -4],
  [9, -30, 9, -30, 22, -30],
];
const a = (i: number, k: number) => mod(3 * i + 5 * k, 11) - 5;
const b = (k: number, j: number) => mod(2 * k * k + 7 * j, 13) - 6;

test.each([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
])('equals numpy, transposed %i %i', (transposeA, transposeB) => {
  const left = transposeA ? whole(7, 5, (k, i) => a(i, k)) : whole(5, 7, a);
  const right = transposeB ? whole(6, 7, (j, k) => b(k, j)) : whole(7, 6, b);
  const out = new Float64Array(30);
  const scalars = { rows: 5, inner: 7, columns: 6, transposeA, transposeB };
  matmul.reference({ a: left, b: right, out }, scalars);
  expect([...out]).toEqual(product.flat());
});

test('(A B) C = A (B C), whole numbers exactly', () => {
  const size = fc.integer({ min: 1, max: 6 });
  const times = (
    left: Float64Array,
    right: Float64Array,
    rows: number,
    inner: number,
    columns: number,
  ) => {
    const out = new Float64Array(rows * columns);
    const scalars = { rows, inner, columns, transposeA: 0, transposeB: 0 };
    matmul.reference({ a: left, b: right, out }, scalars);
    return out;
  };
  fc.assert(
    fc.property(size, size, size, size, fc.integer(), (p, q, r, s, seed) => {
      const matrix = (rows: number, columns: number, step: number) =>
        whole(rows, columns, (i, j) => mod((seed % 1000) * step + 7 * i * i + 3 * j, 19) - 9);
      const [x, y, z] = [matrix(p, q, 1), matrix(q, r, 2), matrix(r, s, 3)];
      expect(times(times(x, y, p, q, r), z, p, r, s)).toEqual(
        times(x, times(y, z, q, r, s), p, q, s),
      );
    }),
  );
});
