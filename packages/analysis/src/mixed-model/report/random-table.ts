import type { ResultTable } from '@kindred/core';
import type { MixedFit } from '../fit/mixed-fit.ts';
import { correlationsOf } from '../interval/correlations-of.ts';
import type { VarianceIntervals } from '../interval/variance-intervals.ts';
import type { MixedDesign } from '../mixed-design.ts';
import { randomColumns } from './random-columns.ts';

/** One row a random term, one a pair of correlated terms, and the residual. */
export function randomTable(
  fit: MixedFit,
  design: MixedDesign,
  intervals: VarianceIntervals,
  notes: readonly string[],
): ResultTable {
  const rows = design.blocks.flatMap(({ group, terms }, b) => {
    const covariance = fit.effects[b];
    const size = terms.length;
    const correlations = correlationsOf(covariance);
    const single = terms.map((term, i) => {
      const variance = covariance[i * size + i];
      const { low, high } = intervals.deviations[b][i];
      return [group, term, null, variance, Math.sqrt(variance), null, low, high];
    });
    let pair = 0;
    const pairs = terms.flatMap((term, row) =>
      terms.slice(0, row).map((other, column) => {
        const ends = intervals.correlations[b][pair];
        const correlation = correlations[pair++];
        const shared = covariance[row * size + column];
        return [
          group,
          term,
          other,
          shared,
          null,
          correlation,
          ends?.low ?? null,
          ends?.high ?? null,
        ];
      }),
    );
    return [...single, ...pairs];
  });
  const { low, high } = intervals.sigma;
  rows.push(['Residual', 'residual', null, fit.sigma ** 2, fit.sigma, null, low, high]);
  return { name: 'random', columns: randomColumns, rows, notes };
}
