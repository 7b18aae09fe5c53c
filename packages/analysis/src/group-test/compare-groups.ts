import type { AnalysisResult, Frame } from '@kindred/core';
import { findOutcome } from '../find-outcome.ts';
import { moments } from '../moments.ts';
import { adjustFamily } from '../multiplicity/adjust-family.ts';
import { rowNames } from '../row-names.ts';
import { comparisonColumns } from './comparison-columns.ts';
import { groupColumns } from './group-columns.ts';
import { splitGroups } from './split-groups.ts';
import { welch } from './welch.ts';

/** Every pair of groups by Welch's test, and the groups themselves. */
export function compareGroups(frame: Frame, outcome: string, by: string): AnalysisResult {
  const rows = rowNames(frame);
  const { groups, dropped } = splitGroups(
    frame,
    by,
    { name: outcome, values: findOutcome(frame, outcome) },
    rows,
  );
  const pairs = groups.flatMap((first, index) =>
    groups
      .slice(index + 1)
      .map((second) => ({ first, second, result: welch(first.values, second.values) })),
  );
  const family = adjustFamily(pairs.map(({ result }) => result.value?.p ?? null));
  const comparison = {
    name: 'group-test',
    columns: comparisonColumns,
    rows: pairs.map(({ first, second, result: { value } }, index) => [
      first.level,
      second.level,
      first.values.length,
      second.values.length,
      moments(first.values).mean,
      moments(second.values).mean,
      value?.difference ?? null,
      value?.low ?? null,
      value?.high ?? null,
      value?.t ?? null,
      value?.df ?? null,
      value?.p ?? null,
      family.holm[index],
      family.bh[index],
      value?.g ?? null,
    ]),
    notes: [
      `Holm and BH adjust over one family: the ${family.size} pairs of groups of ${by} with a p value, for the outcome ${outcome}.`,
      ...pairs.flatMap(({ first, second, result: { value, reason } }) =>
        value === null ? [`${first.level} and ${second.level}: no test, ${reason}.`] : [],
      ),
    ],
  };
  const summary = {
    name: 'groups',
    columns: groupColumns,
    rows: groups.map(({ level, values }) => {
      const { n, mean, variance } = moments(values);
      return [level, n, mean, variance === null ? null : Math.sqrt(variance)];
    }),
    notes: [],
  };
  return {
    tables: [comparison, summary],
    arrays: [],
    files: [],
    dropped,
    notes: [
      `Welch's t test of ${outcome} between the groups of ${by}; variances are not assumed equal.`,
      ...(groups.length < 2
        ? [`${by} has ${groups.length} known level here: nothing to compare.`]
        : []),
    ],
  };
}
