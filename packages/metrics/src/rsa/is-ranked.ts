import type { correlation } from './correlation.ts';

/** Whether only the order of dissimilarities counts. */
export function isRanked(by: keyof typeof correlation): boolean {
  return by === 'spearman' || by === 'rho-a' || by.startsWith('kendall');
}
