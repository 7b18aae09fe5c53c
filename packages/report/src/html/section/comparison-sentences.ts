import type { Comparison } from '@kindred/core';
import { formatFigure } from '../../format/format-figure.ts';

/** How models were compared in pairs, and how often nothing is claimed. */
export function comparisonSentences(comparisons: readonly Comparison[]): string[] {
  const tested = comparisons.flatMap(({ test }) =>
    test.value ? [test.value.interval.method] : [],
  );
  if (tested.length === 0) return [];
  const methods = [...new Set(tested)].join('; ');
  const rest = comparisons.length - tested.length;
  return [
    `Differences between models were tested in pairs (${methods}), p adjusted by Holm over the tests of one metric, reference and embedder.`,
    ...(rest === 0
      ? []
      : [
          `${formatFigure(rest)} of ${formatFigure(comparisons.length)} differences were not tested: nothing pairs the two, or it is withheld because the two models’ held-out choices are foretold unequally well and their choices do not say the same.`,
        ]),
  ];
}
