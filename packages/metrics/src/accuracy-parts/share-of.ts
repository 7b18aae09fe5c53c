import { effectiveWilson } from '@kindred/core';
import type { HitRows } from './hit-rows.ts';

/** The share of some judgments that is predicted, and its 95 % interval. */
export interface Share {
  readonly judgments: number;
  /** Independent judgments they are worth. */
  readonly effective: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The weighted share of predicted judgments among `rows` (at least one) and its Wilson interval at the
 * effective number of judgments. Its standard error is that of a ratio over unordered triplets,
 * √(Σ (Σ w (h − share))²) / Σ w, the inner sum over the answers to one triplet: what a bootstrap of
 * triplets tends to. Without repeats and weights the effective number is that of the judgments.
 */
export function shareOf(rows: ArrayLike<number>, { hits, weights, groups }: HitRows): Share {
  let [sum, total] = [0, 0];
  for (let k = 0; k < rows.length; k++) {
    sum += weights[rows[k]] * hits[rows[k]];
    total += weights[rows[k]];
  }
  // Rounding may exceed 1.
  const share = Math.min(1, sum / total);
  const residuals = new Map<number, number>();
  for (let k = 0; k < rows.length; k++) {
    const own = weights[rows[k]] * (hits[rows[k]] - share);
    residuals.set(groups[rows[k]], (residuals.get(groups[rows[k]]) ?? 0) + own);
  }
  const squares = residuals.values().reduce((all, one) => all + one * one, 0);
  const counts = { judgments: rows.length, clusters: residuals.size };
  const words = { method: 'Wilson', estimand: 'share of choices predicted' };
  const { low, high, df } = effectiveWilson(share, Math.sqrt(squares) / total, counts, words);
  return { judgments: rows.length, effective: df + 1, share, low, high };
}
