import type { Kernel, NeighbourSlopesSignature } from '@kindred/core';
import { caseValues } from './case-values.ts';

/** Reference of `kindred/neighbour-slopes@1`. */
export const neighbourSlopes: Kernel<NeighbourSlopesSignature> = {
  id: 'kindred/neighbour-slopes@1',
  writes: ['slopes'],
  tolerance: { absolute: 1e-13, relative: 1e-10 },
  reference({ similarities, shares, slopes }, { items, temperature }) {
    slopes.fill(0);
    let loss = 0;
    for (let i = 0; i < items; i++) {
      const row = i * items;
      let top = -Infinity;
      for (let j = 0; j < items; j++) if (j !== i) top = Math.max(top, similarities[row + j]);
      let sum = 0;
      for (let j = 0; j < items; j++)
        if (j !== i) sum += Math.exp((similarities[row + j] - top) / temperature);
      for (let j = 0; j < items; j++) {
        if (j === i) continue;
        const above = (similarities[row + j] - top) / temperature;
        loss += (shares[row + j] * (Math.log(sum) - above)) / items;
        const slope = (Math.exp(above) / sum - shares[row + j]) / (temperature * items);
        slopes[row + j] += slope;
        slopes[j * items + i] += slope;
      }
    }
    return { loss };
  },
  cases: [2, 3, 8, 37].map((items) => ({
    name: `${items} items`,
    make() {
      const shares = caseValues(items * items, 41).map((value) => Math.abs(value) + 0.1);
      for (let i = 0; i < items; i++) {
        const row = shares.subarray(i * items, (i + 1) * items);
        row[i] = 0;
        const sum = row.reduce((total, share) => total + share, 0);
        row.forEach((share, j) => {
          row[j] = share / sum;
        });
      }
      return {
        arrays: {
          similarities: caseValues(items * items, 42),
          shares,
          slopes: new Float64Array(items * items).fill(1),
        },
        scalars: { items, temperature: 0.2 },
      };
    },
  })),
};
