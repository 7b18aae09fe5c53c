import { adjustFamily, counted, type ResultTable, type Stated } from '@kindred/core';
import { moments } from '../moments.ts';
import { pColumns } from '../multiplicity/p-columns.ts';
import { comparisonColumns } from './comparison-columns.ts';
import { pairsOf } from '../pairs-of.ts';
import type { Group } from './split-groups.ts';
import { welch } from './welch.ts';
import type { Welch } from './welch.ts';

/**
 * The table `group-test`: every pair of groups of each ingredient that Welch's test is defined for; a
 * note counts the others.
 */
export function welchTable(
  groups: readonly (readonly Group[])[],
  by: readonly string[],
  outcome: string,
): ResultTable {
  const pairs = groups
    .flatMap(pairsOf)
    .map(([first, second]) => ({ first, second, result: welch(first.values, second.values) }));
  const tested = pairs.flatMap(({ first, second, result: { value } }) =>
    value === null ? [] : [{ first, second, value }],
  );
  const family = adjustFamily(tested.map(({ value }) => value.p));
  const note = `Holm and BH adjust over one family: the ${counted(family.size, 'pair')} of groups of ${by.join(', ')} with a p value, for the outcome ${outcome}.`;
  return {
    name: 'group-test',
    columns: comparisonColumns,
    rows: tested.map(({ first, second, value }, index) => [
      first.level,
      second.level,
      first.values.length,
      second.values.length,
      moments(first.values).mean,
      moments(second.values).mean,
      value.difference,
      value.low,
      value.high,
      value.t,
      value.df,
      value.p,
      family.holm[index],
      family.bh[index],
      value.g,
    ]),
    notes: [note, ...(pairs.length > tested.length ? [leftOut(pairs)] : [])],
    tests: { ...pColumns, note },
  };
}

function leftOut(
  pairs: readonly {
    readonly first: Group;
    readonly second: Group;
    readonly result: Stated<Welch>;
  }[],
): string {
  const none = pairs.filter(({ result }) => result.value === null);
  const small = none.filter(
    ({ first, second }) => Math.min(first.values.length, second.values.length) < 2,
  ).length;
  const flat = none.length - small;
  const why = [
    ...(small > 0 ? [`${small} for a group of fewer than 2 rows`] : []),
    ...(flat > 0 ? [`${flat} as neither group varies`] : []),
  ];
  return `${none.length} of ${pairs.length} pairs have no test and are left out: ${why.join(', ')}.`;
}
