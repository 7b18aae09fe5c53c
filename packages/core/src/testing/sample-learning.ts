import type { Learning } from '../contract/learning.ts';
import type { Random } from '../contract/random.ts';
import type { Representation } from '../contract/representation.ts';
import type { Vectors } from '../contract/vectors.ts';

/** Features that hold `truth`, two columns, mixed, and a third that says nothing of it. */
export function sampleLearning(
  random: Random,
  { items, vectors }: Representation & { readonly vectors: Vectors },
): Learning {
  const values = items.flatMap((_, item) => {
    const [x, y] = vectors.values.subarray(2 * item, 2 * item + 2);
    return [x + y, x - y, random.normal()];
  });
  return {
    features: { items, dimensions: 3, values: Float64Array.from(values), similarity: 'dot' },
    without: [],
    shared: random.fork('shared'),
  };
}
