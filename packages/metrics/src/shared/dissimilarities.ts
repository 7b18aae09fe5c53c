import {
  KindredError,
  rdm,
  type KernelSession,
  type Representation,
  type Similarity,
} from '@kindred/core';
import { choiceDistances } from './choice-distances.ts';
import { distance } from './distance.ts';

/**
 * The RDM of a side, upper triangle row by row: from its vectors by the distance `by` names for
 * their similarity, else its own RDM, else 0 for items of the same category and 1 for others. Throws
 * `METRIC_UNDEFINED` where a vector has no direction to compare. Distances that differ by at most
 * `tolerance` are equal but for rounding: 0 for what was given, not computed.
 */
export async function dissimilarities(
  side: Representation,
  by: Readonly<Record<Similarity, (typeof distance)[number]>>,
  kernels: KernelSession,
): Promise<{ readonly values: Float64Array; readonly tolerance: number }> {
  const { items, vectors, labels } = side;
  const pairs = (items.length * (items.length - 1)) / 2;
  if (vectors !== null) {
    const name = by[vectors.similarity];
    if (name === 'choice' || name === 'choice-over-n') {
      const overAll = name === 'choice-over-n';
      const values = await choiceDistances(vectors, items.length, overAll, kernels);
      return { values, tolerance: rounding };
    }
    const out = new Float64Array(pairs);
    const { undefinedItem } = await kernels.run(
      rdm,
      { vectors: vectors.values, out },
      {
        items: items.length,
        dimensions: vectors.dimensions,
        distance: distance.indexOf(name),
      },
    );
    // 1 − r is a difference of numbers around 1: its error does not shrink with the result.
    const unit = name === 'cosine' || name === 'correlation' ? 1 : 0;
    const tolerance = rounding * Math.max(unit, largest(out));
    if (undefinedItem < 0) return { values: out, tolerance };
    throw new KindredError(
      'METRIC_UNDEFINED',
      `The ${name} distance of "${items[undefinedItem]}" is undefined: its vector has no ${name === 'cosine' ? 'length' : 'variance'} or is not finite.`,
    );
  }
  if (side.rdm !== null) return { values: side.rdm, tolerance: 0 };
  if (labels === null) {
    throw new KindredError('METRIC_INPUT', 'RDMs are made of vectors, an RDM or categories.');
  }
  const out = new Float64Array(pairs);
  for (let i = 0, at = 0; i < items.length; i++) {
    for (let j = i + 1; j < items.length; j++, at++) out[at] = labels[i] === labels[j] ? 0 : 1;
  }
  return { values: out, tolerance: 0 };
}

/** Error of a computed distance as a share of the largest: far above it, far below any effect. */
const rounding = 2 ** -44;

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
}
