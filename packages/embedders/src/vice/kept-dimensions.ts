import { discoveries } from './discoveries.ts';
import { normalCdf } from './normal-cdf.ts';

/** False discovery rate of an item's weight on a dimension (Muttenthaler et al. 2022). */
const rate = 0.05;

/**
 * Which dimensions of a posterior have more than `least` items that weigh above 0 beyond doubt:
 * every entry's p value is its posterior chance of being below 0, and those of a dimension are
 * judged together. `parameters`: items × dimensions means, then as many ln scales.
 */
export function keptDimensions(
  parameters: Float64Array,
  items: number,
  dimensions: number,
  least: number,
): number[] {
  const size = items * dimensions;
  const p = new Float64Array(items);
  const kept: number[] = [];
  for (let k = 0; k < dimensions; k++) {
    for (let i = 0; i < items; i++) {
      const at = i * dimensions + k;
      p[i] = normalCdf(-parameters[at] / Math.exp(parameters[size + at]));
    }
    if (discoveries(p, rate) > least) kept.push(k);
  }
  return kept;
}
