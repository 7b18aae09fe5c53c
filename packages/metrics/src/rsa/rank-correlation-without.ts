import { checkSpread } from '../shared/check-spread.ts';
import { rankAnew } from './rank-anew.ts';
import { sortedPairs } from './sorted-pairs.ts';

/**
 * For two sides' mean ranks of the pairs of `items` items (upper triangle row by row): a function
 * that gives Spearman's ρ, or ρ-a, of the pairs of some items, named by their places. Each side is
 * sorted once; then a part takes three passes over all pairs, in line but for one look-up. Throws
 * `METRIC_UNDEFINED` where a side's pairs are all of one rank.
 */
export function rankCorrelationWithout(
  by: 'spearman' | 'rho-a',
  { model, reference }: { readonly model: Float64Array; readonly reference: Float64Array },
  items: number,
): (kept: Int32Array) => number {
  const own = sortedPairs(model, items);
  const other = sortedPairs(reference, items);
  const placeOf = new Uint32Array(model.length);
  other.cells.forEach((cell, at) => (placeOf[cell] = at));
  const match = own.cells.map((cell) => placeOf[cell]);
  const x = new Uint32Array(model.length);
  const y = new Uint32Array(model.length);
  const stays = new Uint8Array(items);
  return (kept) => {
    stays.fill(0);
    for (const item of kept) stays[item] = 1;
    const { pairs, variation: modelSpread } = rankAnew(own, stays, x);
    const { variation: referenceSpread } = rankAnew(other, stays, y);
    checkSpread('dissimilarities', { modelSpread, referenceSpread });
    const centre = pairs + 1;
    let shared = 0;
    for (let at = 0; at < x.length; at++)
      if (x[at] !== 0) shared += (x[at] - centre) * (y[match[at]] - centre);
    const most =
      by === 'rho-a'
        ? (pairs ** 3 - pairs) / 12
        : Math.sqrt(modelSpread) * Math.sqrt(referenceSpread);
    return shared / 4 / most;
  };
}
