import type { ResultFigure, ResultTable } from '@kindred/core';
import { meanInterval } from '../mean-interval.ts';
import type { Measured } from '../measure-column.ts';
import { groupColumns } from './group-columns.ts';
import type { Group } from './split-groups.ts';

/** The table `groups` and its figure: each group's mean with its 95 % interval. */
export function describeGroups(
  groups: readonly Group[],
  outcome: Measured,
): { readonly table: ResultTable; readonly figure: ResultFigure } {
  const means = groups.map(({ level, values }) => ({ level, ...meanInterval(values) }));
  const shown = (value: number | null) => (value === null ? null : outcome.shown(value));
  return {
    table: {
      name: 'groups',
      columns: groupColumns,
      rows: means.map(({ level, n, mean, sd, low, high }) => [level, n, mean, sd, low, high]),
      notes: [`Each interval is of one mean by its own group’s spread; n stands beside it.`],
    },
    figure: {
      name: 'groups',
      caption: `Mean ${outcome.label} of each group with its 95 % interval (t, n − 1).`,
      kind: 'intervals',
      x: outcome.axis,
      rows: means.flatMap(({ level, n, mean, low, high }) =>
        mean === null
          ? []
          : [
              {
                label: `${level} (n = ${n})`,
                value: outcome.shown(mean),
                low: shown(low),
                high: shown(high),
              },
            ],
      ),
      nothing: null,
    },
  };
}
