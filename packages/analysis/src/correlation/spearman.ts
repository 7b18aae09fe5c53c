import { counted } from '@kindred/core';
import type { Stated } from '@kindred/core';
import { tiedRanks } from '../tied-ranks.ts';
import { correlated, type Correlated } from './correlated.ts';
import { productMoment } from './product-moment.ts';

/**
 * Spearman's ρ: Pearson's r of ranks, ties their mean rank. p by Student's t with n − 2 degrees of
 * freedom, as scipy.stats.spearmanr; interval atanh(ρ) ± 1.96 √((1 + ρ²/2)/(n − 3)) (Bonett & Wright
 * 2000). Null under 4 pairs or where one side does not vary.
 */
export function spearman(x: readonly number[], y: readonly number[]): Stated<Correlated> {
  const n = x.length;
  if (n < 4)
    return { value: null, reason: `${counted(n, 'pair')} of values; at least 4 are needed` };
  const rho = productMoment(tiedRanks(x).ranks, tiedRanks(y).ranks);
  if (rho.value === null) return rho;
  const error = Math.sqrt((1 + rho.value ** 2 / 2) / (n - 3));
  return { value: correlated(rho.value, n - 2, error) };
}
