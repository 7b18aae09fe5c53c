import type { Random } from '@kindred/core';
import type { HitRows } from './hit-rows.ts';

/**
 * P values of each category's share of predicted judgments, (1 + b) / (1 + draws), where the labels
 * are permuted over the items that have one: b draws at least as far from the mean of all, either way.
 * So concepts a model knows well or badly for reasons of their own are no finding; a category is one
 * where it differs from as many concepts drawn at random. `labels`: −1 for items without.
 */
export function labelP(
  rows: HitRows,
  labels: Int32Array,
  categories: number,
  draws: number,
  random: Random,
): Float64Array {
  const labelled = Int32Array.from(labels.keys().filter((item) => labels[item] >= 0));
  const order = labelled.slice();
  const moved = labels.slice();
  // Which items have a label does not change, nor do the judgments that count for none.
  const seen = Int32Array.from({ length: rows.count }, (_, row) => row).filter((row) =>
    rows.triplets.subarray(3 * row, 3 * row + 3).some((item) => labels[item] >= 0),
  );
  const made = [categoryShares(rows, seen, labels, categories)];
  for (let draw = 0; draw < draws; draw++) {
    random.shuffle(order);
    labelled.forEach((item, k) => (moved[item] = labels[order[k]]));
    made.push(categoryShares(rows, seen, moved, categories));
  }
  return Float64Array.from({ length: categories }, (_, category) => {
    const known = made.map((shares) => shares[category]).filter((share) => !Number.isNaN(share));
    const mean = known.reduce((sum, share) => sum + share, 0) / known.length;
    const far = Math.abs(known[0] - mean) - 1e-12;
    return known.filter((share) => Math.abs(share - mean) >= far).length / known.length;
  });
}

/** A judgment counts once in each category it shows an item of; NaN for one that is never shown. */
function categoryShares(
  { triplets, hits, weights }: HitRows,
  seen: Int32Array,
  labels: Int32Array,
  categories: number,
): Float64Array {
  const sums = new Float64Array(categories);
  const totals = new Float64Array(categories);
  for (const row of seen) {
    const a = labels[triplets[3 * row]];
    const b = labels[triplets[3 * row + 1]];
    const c = labels[triplets[3 * row + 2]];
    const weight = weights[row];
    const hit = weight * hits[row];
    if (a >= 0) {
      sums[a] += hit;
      totals[a] += weight;
    }
    if (b >= 0 && b !== a) {
      sums[b] += hit;
      totals[b] += weight;
    }
    if (c >= 0 && c !== a && c !== b) {
      sums[c] += hit;
      totals[c] += weight;
    }
  }
  return sums.map((sum, category) => sum / totals[category]);
}
