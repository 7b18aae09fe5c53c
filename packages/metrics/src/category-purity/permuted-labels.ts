import { KindredError, type Representation } from '@kindred/core';

/** Categories as numbers, once for each permutation of the model's rows. */
export interface PermutedLabels {
  readonly categories: number;
  /** Items of each category. */
  readonly sizes: Int32Array;
  /** For each permutation, the category each row of the model is compared with. */
  readonly labels: readonly Int32Array[];
}

/**
 * What the reference's labels say of the model's rows: row `order[i]` stands at item i. Throws
 * `METRIC_INPUT` without labels, `METRIC_UNDEFINED` where no two categories can be told apart.
 */
export function permutedLabels(
  reference: Representation,
  permutations: readonly Int32Array[],
): PermutedLabels {
  if (reference.labels === null) {
    throw new KindredError('METRIC_INPUT', 'category-purity reads the reference’s categories.');
  }
  const names = [...new Set(reference.labels)];
  const own = Int32Array.from(reference.labels, (label) => names.indexOf(label));
  const sizes = new Int32Array(names.length);
  for (const category of own) sizes[category]++;
  if (names.length < 2) {
    throw new KindredError('METRIC_UNDEFINED', 'All items are of one category.');
  }
  if (!sizes.some((size) => size > 1)) {
    throw new KindredError('METRIC_UNDEFINED', 'No two items are of the same category.');
  }
  const labels = permutations.map((order) => {
    const moved = new Int32Array(own.length);
    order.forEach((row, item) => (moved[row] = own[item]));
    return moved;
  });
  return { categories: names.length, sizes, labels };
}
