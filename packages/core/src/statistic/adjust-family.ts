import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { holm } from './holm.ts';

/**
 * Both adjustments over one family. A test without a p value is not in the family and stays null.
 */
export function adjustFamily(p: readonly (number | null)[]): {
  readonly size: number;
  readonly holm: readonly (number | null)[];
  readonly bh: readonly (number | null)[];
} {
  const family = p.filter((value) => value !== null);
  const spread = (adjusted: readonly number[]) => {
    let next = 0;
    return p.map((value) => (value === null ? null : adjusted[next++]));
  };
  return {
    size: family.length,
    holm: spread(holm(family)),
    bh: spread(benjaminiHochberg(family)),
  };
}
