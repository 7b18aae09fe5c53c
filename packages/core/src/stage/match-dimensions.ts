import type { DimensionMatch } from '../contract/dimension-match.ts';
import type { Random } from '../contract/random.ts';
import type { Vectors } from '../contract/vectors.ts';
import { bestMatches } from '../statistic/best-matches.ts';
import { quantile } from '../statistic/quantile.ts';
import { unitColumns } from '../statistic/unit-columns.ts';

/**
 * The best match of each of a model's dimensions among a reference's, over the same items in the same order,
 * with what chance reaches: the 95 % quantile of the dimension's own best matches over `draws` permutations
 * of the items (a best of many exceeds 0 by chance, and a skewed dimension by more). Null for a dimension
 * that does not vary.
 */
export function matchDimensions(
  model: Pick<Vectors, 'values' | 'dimensions'>,
  reference: Pick<Vectors, 'values' | 'dimensions'>,
  draws: number,
  random: Random,
): (Omit<DimensionMatch, 'reference'> | null)[] {
  const own = unitColumns(model.values, model.dimensions);
  const theirs = unitColumns(reference.values, reference.dimensions);
  const varying = theirs.map((_, k) => k).filter((k) => theirs[k].some((value) => value !== 0));
  if (varying.length === 0) return own.map(() => null);
  const others = varying.map((k) => theirs[k]);
  const order = Int32Array.from(own[0], (_, i) => i);
  const chance = Array.from({ length: draws }, () => {
    random.shuffle(order);
    const moved = others.map((column) => Float64Array.from(order, (i) => column[i]));
    return bestMatches(own, moved);
  });
  return bestMatches(own, others).map(({ partner, r }, k) => {
    if (own[k].every((value) => value === 0)) return null;
    const best = Float64Array.from(chance, (draw) => draw[k].r).sort();
    const bound = draws === 0 ? null : quantile(best, 0.95);
    return { dimension: varying[partner], r, bound };
  });
}
