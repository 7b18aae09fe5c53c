import fc from 'fast-check';
import { expect, test } from 'vitest';
import { symmetricEigen } from './symmetric-eigen.ts';

const entries = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), {
  minLength: 16,
  maxLength: 16,
});

test('each vector has length 1 and is only stretched, by its value', () => {
  fc.assert(
    fc.property(entries, (cells) => {
      const matrix = Float64Array.from(
        cells,
        (_, at) => cells[at] + cells[(at % 4) * 4 + (at >> 2)],
      );
      const { values, vectors } = symmetricEigen(matrix, 4);
      vectors.forEach((vector, k) => {
        expect(Math.hypot(...vector)).toBeCloseTo(1, 12);
        for (let row = 0; row < 4; row++) {
          const product = vector.reduce((sum, by, i) => sum + matrix[row * 4 + i] * by, 0);
          expect(Math.abs(product - values[k] * vector[row])).toBeLessThan(1e-11);
        }
      });
    }),
  );
});
