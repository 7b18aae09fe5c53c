import { KindredError } from '@kindred/core';
import type { Measured } from '../measure-column.ts';
import type { OutlierRule } from './outlier-rule.ts';

/**
 * The ingredients whose outliers are left out; booleans have none. Throws `ANALYSIS_NO_INGREDIENT`
 * for a name that is not tested.
 */
export function fencedNames(
  tested: readonly Measured[],
  outliers: OutlierRule,
): ReadonlySet<string> {
  if (outliers === 'none') return new Set();
  const numbers = tested.filter(({ type }) => type === 'number').map(({ name }) => name);
  if (outliers === 'iqr') return new Set(numbers);
  const strange = outliers.of.find((name) => !numbers.includes(name));
  if (strange !== undefined) {
    throw new KindredError(
      'ANALYSIS_NO_INGREDIENT',
      `outliers: of: "${strange}" is no number that is tested here. Those are: ${numbers.join(', ') || 'none'}.`,
    );
  }
  return new Set(outliers.of);
}
