import {
  KindredError,
  matmul,
  type KernelSession,
  type Representation,
  type Similarity,
} from '@kindred/core';
import type { distance } from '../shared/distance.ts';
import { requireVectors } from '../shared/require-vectors.ts';
import type { PermutedLabels } from './permuted-labels.ts';

/** Distances closer than this share of the largest possible are equal but for rounding. */
const rounding = 2 ** -40;

/**
 * For each way of labelling the model's rows, the share of items nearer the centroid of their own
 * category, without the item itself, than any other's; a k-way tie counts 1/k.
 */
export async function centroidPurity(
  model: Representation,
  { categories, sizes, labels: ways }: PermutedLabels,
  by: Readonly<Record<Similarity, (typeof distance)[number]>>,
  kernels: KernelSession,
): Promise<Float64Array> {
  const vectors = requireVectors(model, 'category-purity');
  const items = model.items.length;
  const { dimensions } = vectors;
  const cosine = by[vectors.similarity] === 'cosine';
  // Distances from far away lose digits; where they do not change by a shift, it is taken away.
  const values = cosine ? vectors.values : centred(vectors.values, items, dimensions);
  const lengths = squares(values, dimensions);
  const fault = lengths.findIndex((length) => !Number.isFinite(length) || (cosine && length === 0));
  if (fault >= 0) {
    throw new KindredError(
      'METRIC_UNDEFINED',
      `The distance of "${model.items[fault]}" is undefined: its vector has no length or is not finite.`,
    );
  }
  const tolerance = rounding * (cosine ? 1 : Math.max(...lengths));
  const rows = await kernels.upload(values);
  const products = new Float64Array(items * categories);
  const out = new Float64Array(ways.length);
  for (const [way, labels] of ways.entries()) {
    const sums = new Float64Array(categories * dimensions);
    labels.forEach((category, item) => {
      for (let d = 0; d < dimensions; d++) {
        sums[category * dimensions + d] += values[item * dimensions + d];
      }
    });
    const long = squares(sums, dimensions);
    await kernels.run(
      matmul,
      { a: rows, b: sums, out: products },
      { rows: items, inner: dimensions, columns: categories, transposeA: 0, transposeB: 1 },
    );
    let hits = 0;
    let total = 0;
    const far = new Float64Array(categories);
    for (let item = 0; item < items; item++) {
      const own = labels[item];
      if (sizes[own] < 2) continue;
      total++;
      for (let category = 0; category < categories; category++) {
        // The item itself is taken out of its own category's sum.
        const less = Number(category === own);
        const product = products[item * categories + category];
        const dot = product - less * lengths[item];
        const norm = long[category] - less * (2 * product - lengths[item]);
        const size = sizes[category] - less;
        if (!cosine) far[category] = (norm / size - 2 * dot) / size;
        // A centroid without length points nowhere: it is orthogonal to everything.
        else far[category] = norm > 0 ? -dot / Math.sqrt(norm * lengths[item]) : 0;
      }
      const best = Math.min(...far) + tolerance;
      if (far[own] <= best) hits += 1 / far.filter((one) => one <= best).length;
    }
    out[way] = hits / total;
  }
  kernels.release(rows);
  return out;
}

function squares(values: Float64Array, dimensions: number): Float64Array {
  const out = new Float64Array(values.length / dimensions);
  values.forEach((value, at) => (out[Math.floor(at / dimensions)] += value * value));
  return out;
}

function centred(values: Float64Array, items: number, dimensions: number): Float64Array {
  const means = new Float64Array(dimensions);
  values.forEach((value, at) => (means[at % dimensions] += value / items));
  return values.map((value, at) => value - means[at % dimensions]);
}
