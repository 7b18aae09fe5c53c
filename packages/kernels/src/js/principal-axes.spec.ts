import { expect, test } from 'vitest';
import { principalAxes } from './principal-axes.ts';

// numpy 2.4: i = arange(36); A = (2*sin(1 + 12.9898*i + 0.1*i*i)).reshape(9, 4); u, s, v =
// svd(A - A.mean(0)); s**2, and the first row of (A - A.mean(0)) @ v.T with each column's entry of
// largest size made positive.
const variances = [25.58233681, 17.67588874, 14.78575703, 9.62979689];
const first = [3.19515299, 0.44190632, 0.35193503, -1.36695329];

test('equals numpy’s singular values and scores', () => {
  const { arrays, scalars } = principalAxes.cases[0].make();
  principalAxes.reference(arrays, scalars);
  variances.forEach((value, k) => expect(arrays.variances[k]).toBeCloseTo(value, 7));
  first.forEach((value, k) => expect(arrays.values[k]).toBeCloseTo(value, 7));
});

test('keeps distances, with more columns than rows too', () => {
  const { arrays, scalars } = principalAxes.cases[1].make();
  const { columns } = scalars;
  const apart = () => {
    let sum = 0;
    for (let k = 0; k < columns; k++) sum += (arrays.values[k] - arrays.values[columns + k]) ** 2;
    return sum;
  };
  const before = apart();
  principalAxes.reference(arrays, scalars);
  expect(apart()).toBeCloseTo(before, 10);
  expect(arrays.variances[2]).toBeCloseTo(0, 10);
});
