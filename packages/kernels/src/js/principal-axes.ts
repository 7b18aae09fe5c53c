import type { Kernel, PrincipalAxesSignature } from '@kindred/core';
import { symmetricEigen } from './symmetric-eigen.ts';
import { wave } from './wave.ts';

export const principalAxes: Kernel<PrincipalAxesSignature> = {
  id: 'kindred/principal-axes@1',
  writes: ['values', 'variances'],
  tolerance: { absolute: 1e-9, relative: 1e-9 },
  reference({ values, variances }, { rows, columns }) {
    for (let k = 0; k < columns; k++) {
      let mean = 0;
      for (let i = 0; i < rows; i++) mean += values[i * columns + k] / rows;
      for (let i = 0; i < rows; i++) values[i * columns + k] -= mean;
    }
    const scatter = new Float64Array(columns * columns);
    for (let row = 0; row < rows * columns; row += columns)
      for (let a = 0; a < columns; a++)
        for (let b = 0; b < columns; b++)
          scatter[a * columns + b] += values[row + a] * values[row + b];
    const axes = symmetricEigen(scatter, columns);
    const order = Array.from({ length: columns }, (_, k) => k).sort(
      (a, b) => scatter[b * columns + b] - scatter[a * columns + a],
    );

    const turned = new Float64Array(columns);
    for (let row = 0; row < rows * columns; row += columns) {
      for (let k = 0; k < columns; k++) {
        turned[k] = 0;
        for (let a = 0; a < columns; a++)
          turned[k] += values[row + a] * axes[a * columns + order[k]];
      }
      values.set(turned, row);
    }
    let total = 0;
    for (let k = 0; k < columns; k++) {
      let largest = 0;
      let sum = 0;
      for (let at = k; at < rows * columns; at += columns) {
        sum += values[at] * values[at];
        if (Math.abs(values[at]) > Math.abs(largest)) largest = values[at];
      }
      if (largest < 0)
        for (let at = k; at < rows * columns; at += columns) values[at] = -values[at];
      variances[k] = sum;
      total += sum;
    }
    return { total };
  },
  cases: [
    [9, 4],
    [3, 5],
    [6, 1],
  ].map(([rows, columns]) => ({
    name: `${rows} rows, ${columns} columns`,
    make: () => ({
      arrays: { values: wave(rows * columns, 2), variances: new Float64Array(columns) },
      scalars: { rows, columns },
    }),
  })),
};
