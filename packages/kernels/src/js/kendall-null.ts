import type { Kernel, KendallNullSignature } from '@kindred/core';
import { averageRanks } from './average-ranks.ts';
import { casePermutations } from './case-permutations.ts';
import { caseValues } from './case-values.ts';
import { sortCounting } from './sort-counting.ts';
import { squareMatrix } from './square-matrix.ts';

/**
 * Reference of `kindred/kendall-null@1`. The pairs are put in the reference's order once; in a draw the
 * model's values are sorted within the reference's ties, which is free, and then as a whole, which
 * takes a swap of neighbours for each discordant pair.
 */
export const kendallNull: Kernel<KendallNullSignature> = {
  id: 'kindred/kendall-null@1',
  writes: ['out'],
  tolerance: { absolute: 1e-15, relative: 0 },
  reference({ model, reference, permutations, out }, { items, adjusted }) {
    const square = squareMatrix(model, items);
    const pairs = model.length;
    const first = new Int32Array(pairs);
    const second = new Int32Array(pairs);
    for (let i = 0, at = 0; i < items; i++) {
      for (let j = i + 1; j < items; j++, at++) {
        first[at] = i;
        second[at] = j;
      }
    }
    const order = Int32Array.from(reference.keys()).sort((a, b) => reference[a] - reference[b]);
    const ends = runEnds(Float64Array.from(order, (pair) => reference[pair]));
    const all = choose2(pairs);
    const tiedReference = tied(ends);
    const tiedModel = tied(runEnds(model.slice().sort()));
    const scale =
      adjusted === 1 ? Math.sqrt(all - tiedModel) * Math.sqrt(all - tiedReference) : all;
    const values = new Float64Array(pairs);
    const spare = new Float64Array(pairs);
    for (let draw = 0; draw < out.length; draw++) {
      const at = permutations.subarray(draw * items, (draw + 1) * items);
      order.forEach((pair, k) => {
        values[k] = square[at[first[pair]] * items + at[second[pair]]];
      });
      let tiedBoth = 0;
      let start = 0;
      for (const end of ends) {
        const run = values.subarray(start, end);
        run.sort();
        tiedBoth += tied(runEnds(run));
        start = end;
      }
      const discordant = sortCounting(values, 0, pairs, spare);
      out[draw] = (all - tiedModel - tiedReference + tiedBoth - 2 * discordant) / scale;
    }
    return {};
  },
  cases: [
    { name: 'four items', make: () => problem(4, 5, 0, 0) },
    { name: 'no ties', make: () => problem(30, 5, 0, 1) },
    { name: 'ties on both sides', make: () => problem(31, 7, 0.3, 1) },
    { name: 'ties on both sides, τ-a', make: () => problem(31, 7, 0.3, 0) },
    { name: 'few levels', make: () => problem(67, 19, 1, 1) },
  ],
};

const choose2 = (n: number) => (n * (n - 1)) / 2;

/** Where each run of equal values ends in sorted ones. */
function runEnds(sorted: Float64Array): number[] {
  const ends: number[] = [];
  for (let at = 1; at <= sorted.length; at++) {
    if (at === sorted.length || sorted[at] !== sorted[at - 1]) ends.push(at);
  }
  return ends;
}

/** Pairs within the runs. */
function tied(ends: readonly number[]): number {
  return ends.reduce((sum, end, run) => sum + choose2(end - (ends[run - 1] ?? 0)), 0);
}

function problem(items: number, count: number, tolerance: number, adjusted: number) {
  const pairs = (items * (items - 1)) / 2;
  const ranked = (seed: number) => {
    const ranks = new Float64Array(pairs);
    averageRanks.reference({ values: caseValues(pairs, seed), ranks }, { tolerance });
    return ranks;
  };
  return {
    arrays: {
      model: ranked(5),
      reference: ranked(6),
      permutations: casePermutations(count, items),
      out: new Float64Array(count),
    },
    scalars: { items, count, adjusted },
  };
}
