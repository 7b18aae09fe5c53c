import { expect, test } from 'vitest';
import { choiceMatrix } from './choice-matrix.ts';

function probabilities(rows: readonly (readonly number[])[]) {
  const [items, dimensions] = [rows.length, rows[0].length];
  const out = new Float64Array((items * (items - 1)) / 2);
  const vectors = Float64Array.from(rows.flat());
  const { mean } = choiceMatrix.reference({ vectors, out }, { items, dimensions });
  return { out: [...out], mean };
}

// numpy 2.4: X = np.array([[1, 0, 2], [.5, 1, 0], [0, 2, 1], [1, 1, 1.]]); E = np.exp(X @ X.T)
// [np.mean([E[i, j] / (E[i, j] + E[i, k] + E[j, k]) for k in range(4) if k not in (i, j)])
//  for i in range(4) for j in range(i + 1, 4)]
test('equals numpy on four items', () => {
  const { out, mean } = probabilities([
    [1, 0, 2],
    [0.5, 1, 0],
    [0, 2, 1],
    [1, 1, 1],
  ]);
  const expected = [
    0.08162878896465961, 0.3025893105776189, 0.5942380024039302, 0.34052005764021165,
    0.15559858168193935, 0.5254252587316404,
  ];
  expected.forEach((value, at) => expect(out[at]).toBeCloseTo(value, 14));
  expect(mean).toBeCloseTo(1 / 3, 14);
});

// By hand. Three items have one triplet, its pairs' similarities are s(1,2), s(1,3), s(2,3).
test.each([
  [
    'exp ln 2, exp 0, exp 0',
    [
      [1, 0],
      [Math.LN2, 0],
      [0, 1],
    ],
    [1 / 2, 1 / 4, 1 / 4],
  ],
  [
    'one too large for an exponential',
    [
      [60, 0],
      [60, 0],
      [0, 60],
    ],
    [1, 0, 0],
  ],
  [
    'two alike and too large',
    [
      [60, 60],
      [60, 0],
      [0, 60],
    ],
    [1 / 2, 1 / 2, 0],
  ],
  [
    'all too small, and equal',
    [
      [60, -60, 0],
      [0, 60, -60],
      [-60, 0, 60],
    ],
    [1 / 3, 1 / 3, 1 / 3],
  ],
  [
    'all too small, one less so',
    [
      [-60, 1],
      [60, 0],
      [60, 0],
    ],
    [0, 0, 1],
  ],
])('%s', (_, rows, expected) => {
  const { out } = probabilities(rows);
  expected.forEach((value, at) => expect(out[at]).toBeCloseTo(value, 14));
});
