import fc from 'fast-check';
import { expect, test } from 'vitest';
import { averageRanks } from './average-ranks.ts';
import { kendallNull } from './kendall-null.ts';

function ranksOf(values: readonly number[]): Float64Array {
  const ranks = new Float64Array(values.length);
  averageRanks.reference({ values: Float64Array.from(values), ranks }, { tolerance: 0 });
  return ranks;
}

/** τ by looking at every two dissimilarities. */
function byDefinition(x: readonly number[], y: readonly number[], adjusted: boolean): number {
  let [excess, all, untiedX, untiedY] = [0, 0, 0, 0];
  for (let a = 0; a < x.length; a++) {
    for (let b = 0; b < a; b++) {
      const [u, v] = [Math.sign(x[a] - x[b]), Math.sign(y[a] - y[b])];
      excess += u * v;
      all += 1;
      untiedX += u * u;
      untiedY += v * v;
    }
  }
  return excess / (adjusted ? Math.sqrt(untiedX * untiedY) : all);
}

test('counts as the definition does, for any ties and permutation', () => {
  const problem = fc.integer({ min: 3, max: 9 }).chain((items) => {
    const pairs = (items * (items - 1)) / 2;
    const values = fc.array(fc.integer({ min: 0, max: 6 }), {
      minLength: pairs,
      maxLength: pairs,
    });
    const order = fc.shuffledSubarray([...Array(items).keys()], { minLength: items });
    return fc.record({ x: values, y: values, order, adjusted: fc.boolean() });
  });
  fc.assert(
    fc.property(problem, ({ x, y, order, adjusted }) => {
      const items = order.length;
      const at = (i: number, j: number) => {
        const [a, b] = i < j ? [i, j] : [j, i];
        return (a * (2 * items - a - 3)) / 2 - 1 + b;
      };
      const moved = order.flatMap((from, i) => order.slice(i + 1).map((to) => x[at(from, to)]));
      const expected = byDefinition(moved, y, adjusted);
      fc.pre(Number.isFinite(expected));
      const out = new Float64Array(1);
      const permutations = Int32Array.from(order);
      const sides = { model: ranksOf(x), reference: ranksOf(y) };
      const scalars = { items, count: 1, adjusted: adjusted ? 1 : 0 };
      kendallNull.reference({ ...sides, permutations, out }, scalars);
      expect(out[0]).toBeCloseTo(expected, 13);
    }),
  );
});
