import { expect, test } from 'vitest';
import { nuclearNorm } from './nuclear-norm.ts';

const matrix = (rows: number, columns: number, cell: (i: number, j: number) => number) =>
  Float64Array.from({ length: rows * columns }, (_, k) =>
    cell(Math.floor(k / columns), k % columns),
  );

// python3 -c "import numpy as np; i, j = np.indices((R, C)); print(repr(np.linalg.norm(CELL, 'nuc')))"
// with numpy 2.4 and the R, C and CELL of each line.
test.each([
  [
    'Hilbert, ill-conditioned: 1 / (i + j + 1)',
    8,
    6,
    (i: number, j: number) => 1 / (i + j + 1),
    1.944822085345459,
  ],
  [
    'rank one: (i + 1) * (j - 2)',
    7,
    5,
    (i: number, j: number) => (i + 1) * (j - 2),
    37.41657386773941,
  ],
  ['rank two: i + j', 9, 9, (i: number, j: number) => i + j, 85.69714114251418],
  ['one column: i - 3.5', 8, 1, (i: number) => i - 3.5, 6.4807406984078595],
  ['equal singular values: i == j', 6, 6, (i: number, j: number) => (i === j ? 1 : 0), 6],
  ['nothing: 0 * i', 4, 3, () => 0, 0],
])('%s', (_, rows, columns, cell, expected) => {
  const sum = nuclearNorm(matrix(rows, columns, cell), rows, columns);
  expect(Math.abs(sum - expected)).toBeLessThanOrEqual(1e-14 * Math.max(1, expected) * rows);
});
