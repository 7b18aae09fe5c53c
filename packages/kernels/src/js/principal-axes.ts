import type { Kernel, PrincipalAxesSignature } from '@kindred/core';
import { narrowRows } from './narrow-rows.ts';
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
    // More columns than rows span no more axes than there are rows.
    const width = Math.min(rows, columns);
    const narrow = columns > rows ? narrowRows(values, rows, columns) : values.slice();
    const scatter = new Float64Array(width * width);
    for (let row = 0; row < rows * width; row += width)
      for (let a = 0; a < width; a++)
        for (let b = 0; b < width; b++) scatter[a * width + b] += narrow[row + a] * narrow[row + b];
    const axes = symmetricEigen(scatter, width);
    const order = Array.from({ length: width }, (_, k) => k).sort(
      (a, b) => scatter[b * width + b] - scatter[a * width + a],
    );

    values.fill(0);
    for (let i = 0; i < rows; i++)
      for (let k = 0; k < width; k++)
        for (let a = 0; a < width; a++)
          values[i * columns + k] += narrow[i * width + a] * axes[a * width + order[k]];
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
    [1, 3],
    [150, 91],
    [40, 131],
  ].map(([rows, columns]) => ({
    name: `${rows} rows, ${columns} columns`,
    make: () => ({
      arrays: { values: wave(rows * columns, 2), variances: new Float64Array(columns) },
      scalars: { rows, columns },
    }),
  })),
};
