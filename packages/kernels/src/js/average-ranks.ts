import type { AverageRanksSignature, Kernel } from '@kindred/core';
import { caseValues } from './case-values.ts';

/** Reference of `kindred/average-ranks@1`: one numeric sort, then each value is looked up in it. */
export const averageRanks: Kernel<AverageRanksSignature> = {
  id: 'kindred/average-ranks@1',
  writes: ['ranks'],
  tolerance: { absolute: 0, relative: 0 },
  reference({ values, ranks }, { tolerance }) {
    const levels = values.slice().sort();
    const rankOf = new Float64Array(levels.length);
    let distinct = 0;
    for (let start = 0; start < levels.length; distinct++) {
      const limit = levels[start] + tolerance;
      let end = start + 1;
      while (end < levels.length && levels[end] <= limit) end++;
      levels[distinct] = levels[end - 1];
      rankOf[distinct] = (start + 1 + end) / 2;
      start = end;
    }
    for (let i = 0; i < values.length; i++) {
      let low = 0;
      let high = distinct - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (levels[middle] < values[i]) low = middle + 1;
        else high = middle;
      }
      ranks[i] = rankOf[low];
    }
    return { distinct };
  },
  cases: [
    { name: 'no ties', make: () => problem(caseValues(50, 7), 0) },
    {
      name: 'many ties',
      make: () =>
        problem(
          caseValues(200, 8).map((x) => Math.round(4 * x)),
          0,
        ),
    },
    { name: 'ties within a tolerance', make: () => problem(caseValues(200, 9), 0.05) },
    { name: 'no values', make: () => problem(new Float64Array(0), 0) },
    { name: 'one level', make: () => problem(new Float64Array(9).fill(3), 0) },
    {
      name: 'many values of any size',
      make: () =>
        problem(
          caseValues(5001, 10).map((x, i) => x * 10 ** ((i % 41) - 20)),
          1e-18,
        ),
    },
    {
      name: 'signed zeros, infinities and no numbers',
      make: () =>
        problem(Float64Array.of(0, -0, Infinity, 1, NaN, -1, -Infinity, -0, NaN, 1, 0, 5e-324), 0),
    },
  ],
};

function problem(values: Float64Array, tolerance: number) {
  return { arrays: { values, ranks: new Float64Array(values.length) }, scalars: { tolerance } };
}
